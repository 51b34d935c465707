package org.himuro.lims.quality;

import java.util.List;
import java.util.UUID;

/**
 * Blocks tubes, all or none (request {@code quarantine-tubes}). Refused: {@code TUBE_UNKNOWN}, {@code ALREADY_QUARANTINED},
 * {@code TUBE_NOT_HERE}.
 */
public record QuarantineTubes(List<UUID> tubes, String reason) {}
