package org.himuro.lims.quality;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lifts a quarantine, all or none (request {@code release-tubes}). Refused: {@code TUBE_UNKNOWN}, {@code TUBE_NOT_HERE},
 * {@code TUBE_DESTROYED}, {@code NOT_QUARANTINED}, {@code CONSENT_WITHDRAWN}, {@code DESTRUCTION_WAITS},
 * {@code REASON_MISSING}, {@code REMARK_MISSING}, {@code REMARK_TOO_LONG}.
 *
 * @param reason one of {@link Why#RELEASE}
 * @param remark in one's own words; needed where the reason is {@code OTHER}
 */
public record ReleaseTubes(List<UUID> tubes, String reason, Optional<String> remark) {
    public ReleaseTubes(List<UUID> tubes, String reason) {
        this(tubes, reason, Optional.empty());
    }
}
