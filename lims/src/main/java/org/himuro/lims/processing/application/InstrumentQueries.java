package org.himuro.lims.processing.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Instrument;

/** What is known of a site's instruments and their files. */
public interface InstrumentQueries {
    /** Those that the site explained and did not forget, by name. */
    List<Instrument> of(UUID site);

    default Optional<Instrument> named(UUID site, String name) {
        return of(site).stream().filter(i -> i.name().equals(name)).findFirst();
    }

    /** A value that was taken of a file and counts. */
    record Known(UUID tube, Analyte analyte) {}

    /** What was taken of this file of these tubes. */
    Set<Known> taken(String file, Collection<UUID> tubes);

    /** @param instrument its name */
    record Past(
            UUID id,
            String file,
            String instrument,
            int version,
            UUID person,
            Instant at,
            boolean undone,
            int tubes,
            int values) {}

    /** Files of which the site took something, the newest first. */
    List<Past> past(UUID site, int most);

    /** The stream of what the site took in one act. */
    Optional<UUID> at(UUID site, UUID reading);

    /** Whether the site took something of it. */
    boolean isKept(UUID site, String file);
}
