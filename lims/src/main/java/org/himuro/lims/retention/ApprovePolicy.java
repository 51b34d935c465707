package org.himuro.lims.retention;

import java.util.Optional;
import java.util.UUID;

/**
 * A second person approves the draft that they have read (request {@code approve-policy}). Refused: {@code POLICY_UNKNOWN},
 * {@code POLICY_DECIDED}, {@code POLICY_CHANGED}, {@code SIGNATURE_WRONG}, {@code APPROVED_BY_SELF}, {@code POLICY_FROM_PASSED}.
 *
 * @param digest of what was read
 * @param signer who proved by account and password to hold the right; empty where nobody did
 */
public record ApprovePolicy(String project, int version, String digest, Optional<UUID> signer) {}
