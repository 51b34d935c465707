package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.himuro.lims.identity.Sites;

/** Which day it is at a site: days that are set end there at its own midnight. */
@Singleton
public final class SiteDays {
    private final Sites sites;

    public SiteDays(Sites sites) {
        this.sites = sites;
    }

    public LocalDate at(UUID site, Instant instant) {
        return LocalDate.ofInstant(instant, zone(site));
    }

    public ZoneId zone(UUID site) {
        return sites.byId(site).map(Sites.Site::zone).orElse(ZoneOffset.UTC);
    }
}
