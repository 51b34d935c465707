package org.himuro.lims.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants are cut to microseconds when they are made, because that is what both database servers keep. */
public final class Micros {
    private Micros() {}

    public static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
