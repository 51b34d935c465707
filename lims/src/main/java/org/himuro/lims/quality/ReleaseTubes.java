package org.himuro.lims.quality;

import java.util.List;
import java.util.UUID;

/**
 * Lifts a quarantine, all or none (request {@code release-tubes}). Refused: {@code TUBE_UNKNOWN}, {@code NOT_QUARANTINED},
 * {@code TUBE_NOT_HERE}, {@code CONSENT_...}.
 */
public record ReleaseTubes(List<UUID> tubes, String reason) {}
