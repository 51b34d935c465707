package org.himuro.lims.quality;

import java.util.List;
import java.util.UUID;

/**
 * The tubes are not destroyed after all; they stay in quarantine (request {@code drop-destruction}). Refused:
 * {@code TUBE_UNKNOWN}, {@code TUBE_NOT_HERE}, {@code TUBE_DESTROYED}, {@code DESTRUCTION_NOT_ASKED}.
 */
public record DropDestruction(List<UUID> tubes) {}
