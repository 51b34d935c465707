package org.himuro.lims.monitoring.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.monitoring.Excursion;
import org.himuro.lims.monitoring.Logger;
import org.himuro.lims.monitoring.TemperatureSeries;

/** What is known of series and loggers. */
public interface SeriesQueries {
    /** The series of a parcel, the first recorded first. */
    List<TemperatureSeries> ofParcel(UUID parcel);

    /** The loggers that the site explained and did not forget, by name. */
    List<Logger> loggers(UUID site);

    default Optional<Logger> logger(UUID site, String name) {
        return loggers(site).stream().filter(l -> l.name().equals(name)).findFirst();
    }

    /** An excursion of a parcel. */
    record OfParcel(String parcel, Excursion excursion) {}

    /** Of the parcels in whose manifests the tube is, the latest first, as far as the sites send or receive them. */
    List<OfParcel> ofTube(UUID tube, VisibleSites sites);
}
