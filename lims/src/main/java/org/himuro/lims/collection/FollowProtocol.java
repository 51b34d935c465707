package org.himuro.lims.collection;

import java.util.UUID;

/**
 * A case is to need what another version of its protocol says, or another protocol (request {@code follow-protocol}). Refused:
 * {@code CASE_UNKNOWN}, {@code CASE_CLOSED}, {@code PROTOCOL_NOT_IN_FORCE}, {@code PROTOCOL_FOLLOWED}.
 *
 * @param version the one in force
 */
public record FollowProtocol(UUID caseId, String protocol, int version, Why why) {
    public enum Why {
        NEW_VERSION,
        WRONG_PROTOCOL,
        DECIDED
    }
}
