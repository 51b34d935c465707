package org.himuro.lims.quality.application;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;

/** How many deviations there were: by month, site and cause, and never by person. */
@FunctionalInterface
public interface TrendQueries {
    /** @param open of them not closed yet */
    record Count(YearMonth month, UUID site, String code, int all, int open) {}

    /** Since an instant, by months of this zone as it stands then. */
    List<Count> since(VisibleSites sites, Instant from, ZoneId zone);
}
