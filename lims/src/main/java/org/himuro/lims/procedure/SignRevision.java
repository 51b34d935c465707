package org.himuro.lims.procedure;

import java.util.Optional;
import java.util.UUID;

/**
 * One of two people approves the text that they have read (request {@code sign-revision}). Refused: {@code REVISION_UNKNOWN},
 * {@code SIGNATURE_WRONG}, {@code REVISION_DECIDED}, {@code REVISION_CHANGED}, {@code SIGNED_BY_SAME}, {@code EFFECTIVE_PASSED},
 * {@code VERSION_NOT_NEXT}, {@code EFFECTIVE_NOT_NEXT}.
 *
 * @param digest of the text that was read
 * @param signer who proved by account and password to hold the right; empty where nobody did
 */
public record SignRevision(UUID revision, String digest, Optional<UUID> signer) {}
