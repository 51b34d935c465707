package org.himuro.lims.sequencing.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.sequencing.Assay;

/** What laboratories have done with orders, as rows; of all who order. */
public interface RoutingFigures {
    /** @param laboratory the site's id */
    record Open(UUID laboratory, int orders) {}

    /** @param took from receipt to accepted quality */
    record Took(UUID laboratory, Duration took) {}

    record Judged(UUID laboratory, int accepted, int judged) {}

    /** Orders of an assay without a verdict; a verdict that waits for a measurement is none. */
    List<Open> open(Assay assay);

    List<Took> took(Assay assay, Instant since);

    List<Judged> judged(Assay assay, Instant since);
}
