package org.himuro.lims.procedure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of a procedure as somebody wants it (request {@code draft-revision}), new or in place of its draft. Refused:
 * {@code VERSION_FIXED}, {@code VERSION_NOT_NEXT}, {@code EFFECTIVE_PASSED}, {@code EFFECTIVE_NOT_NEXT}.
 *
 * @param digest of the text that says all this
 */
public record DraftRevision(String procedure, int version, String digest, LocalDate from, Optional<LocalDate> to) {}
