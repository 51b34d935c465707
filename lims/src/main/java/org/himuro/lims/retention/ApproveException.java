package org.himuro.lims.retention;

import java.util.Optional;
import java.util.UUID;

/**
 * A second person approves an exception of the actor's site (request {@code approve-exception}). Refused:
 * {@code EXCEPTION_UNKNOWN}, {@code EXCEPTION_DECIDED}, {@code SIGNATURE_WRONG}, {@code APPROVED_BY_SELF}, {@code UNTIL_PASSED}.
 *
 * @param signer who proved by account and password to hold the right; empty where nobody did
 */
public record ApproveException(String project, int number, Optional<UUID> signer) {}
