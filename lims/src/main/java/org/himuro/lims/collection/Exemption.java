package org.himuro.lims.collection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A specimen that a case's protocol wants and that cannot be had, by the word of a person (C5).
 *
 * @param line of the protocol
 * @param revoked it can be had after all, or was said by mistake
 */
public record Exemption(
        UUID id, UUID caseId, String line, Why why, UUID declaredBy, Instant declaredAt, boolean revoked) {

    /** Why it cannot be had. */
    public enum Why {
        DECEASED,
        DECLINED,
        UNREACHABLE,
        CANNOT_BE_TAKEN,
        TRANSPLANTED,
        TUMOUR_ONLY
    }

    /** One for each line of a case. */
    public static UUID idOf(UUID caseId, String line) {
        return UUID.nameUUIDFromBytes(("exemption/" + caseId + "/" + line).getBytes(StandardCharsets.UTF_8));
    }
}
