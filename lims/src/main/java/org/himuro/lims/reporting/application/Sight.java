package org.himuro.lims.reporting.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.himuro.lims.identity.Viewer;

/**
 * Whose eyes look for tubes.
 *
 * @param site whose tubes: those it collected, holds, held, or is addressed with
 * @param every the viewer reads across sites
 * @param zone in which days begin
 * @param today from which ages are counted
 */
public record Sight(UUID site, boolean every, ZoneId zone, LocalDate today) {
    public static Sight of(Viewer viewer, Instant now) {
        return new Sight(viewer.site(), viewer.everySite(), viewer.zone(), LocalDate.ofInstant(now, viewer.zone()));
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
