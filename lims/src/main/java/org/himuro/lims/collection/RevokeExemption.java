package org.himuro.lims.collection;

import java.util.UUID;

/**
 * It can be had after all (request {@code revoke-exemption}). Refused: {@code CASE_UNKNOWN}, {@code LINE_NOT_EXEMPT}.
 *
 * @param line of the protocol
 */
public record RevokeExemption(UUID caseId, String line, Why why) {
    public enum Why {
        OBTAINABLE,
        MISTAKE
    }
}
