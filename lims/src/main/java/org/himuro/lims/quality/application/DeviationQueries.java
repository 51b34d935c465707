package org.himuro.lims.quality.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.quality.Deviation;

/** Deviations of the visible sites. */
@FunctionalInterface
public interface DeviationQueries {
    /** @param code of the tube, case or parcel that it is about */
    record Line(Deviation deviation, Optional<String> code) {
        public TimeKey key() {
            return new TimeKey(deviation.openedAt(), deviation.id());
        }
    }

    /** @param code only those of this cause */
    record Asked(boolean open, Optional<String> code) {}

    /** The newest first, those after this key. */
    List<Line> list(VisibleSites sites, Asked asked, TimeKey after, int limit);
}
