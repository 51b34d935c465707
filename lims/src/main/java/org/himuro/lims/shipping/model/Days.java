package org.himuro.lims.shipping.model;

import java.time.Instant;
import java.time.LocalDate;
import org.himuro.lims.identity.Sites;

/** Days as a site counts them. */
final class Days {
    private Days() {}

    static LocalDate at(Instant instant, Sites.Site site) {
        return LocalDate.ofInstant(instant, site.zone());
    }
}
