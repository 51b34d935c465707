package org.himuro.lims.sequencing.application;

import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.sequencing.model.Scorecard;

/** What a laboratory's scorecard is made of. */
@FunctionalInterface
public interface ScorecardRows {
    /** @param laboratory the site's id */
    Scorecard.Rows of(UUID laboratory, Instant from, Instant to);
}
