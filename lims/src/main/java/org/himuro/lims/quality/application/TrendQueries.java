package org.himuro.lims.quality.application;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.quality.Seriousness;

/** How many deviations there were: by month, site and cause, and never by person. */
@FunctionalInterface
public interface TrendQueries {
    /** @param open of them not closed yet, @param rated of them in each class; the others are not classified yet */
    record Count(YearMonth month, UUID site, String code, int all, int open, Map<Seriousness, Integer> rated) {
        public Count {
            rated = Map.copyOf(rated);
        }

        public int rated(Seriousness seriousness) {
            return rated.getOrDefault(seriousness, 0);
        }

        public int unrated() {
            return all - rated.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Since an instant, by months of this zone as it stands then. */
    List<Count> since(VisibleSites sites, Instant from, ZoneId zone);
}
