package org.himuro.lims.quality.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.quality.Deviation;

/** Deviations of the visible sites. */
@FunctionalInterface
public interface DeviationQueries {
    /** @param code of the tube, case or parcel that it is about */
    record Line(Deviation deviation, Optional<String> code) {}

    /** Open or closed ones, opened before this instant, the newest first. */
    List<Line> list(VisibleSites sites, boolean open, Instant before, int limit);
}
