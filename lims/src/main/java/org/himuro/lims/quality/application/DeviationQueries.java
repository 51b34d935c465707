package org.himuro.lims.quality.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.quality.Deviation;

/** Deviations of one site. */
@FunctionalInterface
public interface DeviationQueries {
    /** @param code of the tube, case or parcel that it is about */
    record Line(Deviation deviation, Optional<String> code) {}

    /** Open or closed ones, opened before this instant, the newest first. */
    List<Line> list(UUID site, boolean open, Instant before, int limit);
}
