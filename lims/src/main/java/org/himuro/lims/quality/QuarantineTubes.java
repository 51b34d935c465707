package org.himuro.lims.quality;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Blocks tubes, all or none (request {@code quarantine-tubes}). Refused: {@code TUBE_UNKNOWN}, {@code TUBE_NOT_HERE},
 * {@code TUBE_DESTROYED}, {@code ALREADY_QUARANTINED}, {@code REASON_MISSING}, {@code REMARK_MISSING}, {@code REMARK_TOO_LONG}.
 *
 * @param reason one of {@link Why#QUARANTINE}
 * @param remark in one's own words; needed where the reason is {@code OTHER}
 */
public record QuarantineTubes(List<UUID> tubes, String reason, Optional<String> remark) {
    public QuarantineTubes(List<UUID> tubes, String reason) {
        this(tubes, reason, Optional.empty());
    }
}
