package org.himuro.lims.intake.model;

import java.time.Instant;

/** When something is said to have happened. */
public sealed interface When {
    /** Nobody knows, and nobody says so. */
    record Unknown() implements When {}

    /** @param off seconds by which it may be off, either way; 0 where it is known to the minute */
    record Known(Instant at, int off) implements When {
        Instant earliest() {
            return at.minusSeconds(off);
        }

        Instant latest() {
            return at.plusSeconds(off);
        }
    }

    /** @param code of what is wrong */
    record Wrong(String code) implements When {}
}
