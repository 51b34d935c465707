package org.himuro.sop.sprec;

import java.time.Duration;

/** A duration as SPREC wants it: measured, or why not. */
public sealed interface Timing {

    /** @param time zero or more; a negative one is refused when the code is derived */
    record Measured(Duration time) implements Timing {}

    record Unknown() implements Timing {}

    /** The step did not take place. */
    record NotApplicable() implements Timing {}

    /** Something the tables do not provide for. */
    record Other() implements Timing {}

    static Timing of(Duration time) {
        return new Measured(time);
    }

    static Timing unknown() {
        return new Unknown();
    }

    static Timing notApplicable() {
        return new NotApplicable();
    }
}
