package org.himuro.lims.quality;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Says that tubes are to be destroyed, all or none (request {@code destroy-tubes}): the holder's first person. They are blocked
 * from then on, and destroyed when a second person has witnessed it. Refused: {@code TUBE_UNKNOWN}, {@code TUBE_NOT_HERE},
 * {@code TUBE_IN_PARCEL}, {@code TUBE_MISSING}, {@code LATER_THINGS_KNOWN}, {@code TUBE_DESTROYED}, {@code DESTRUCTION_WAITS}, {@code REASON_MISSING},
 * {@code METHOD_MISSING}, {@code REMARK_MISSING}, {@code REMARK_TOO_LONG},
 * and what {@link Spared} says.
 *
 * @param reason one of {@link Why#DESTRUCTION}
 * @param method one of {@link Why#METHODS}
 * @param remark in one's own words; needed where the reason is {@code OTHER}
 */
public record DestroyTubes(List<UUID> tubes, String reason, String method, Optional<String> remark) {}
