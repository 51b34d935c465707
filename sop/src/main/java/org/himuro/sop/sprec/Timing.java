package org.himuro.sop.sprec;

import java.time.Duration;
import org.himuro.sop.clock.Moment;

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

    /** Between two instants of a specimen; unknown unless both are known. A negative time is refused when the code is derived. */
    static Timing between(Moment from, Moment to) {
        return from instanceof Moment.Known first && to instanceof Moment.Known second
                ? new Measured(Duration.between(first.at(), second.at()))
                : new Unknown();
    }

    static Timing unknown() {
        return new Unknown();
    }

    static Timing notApplicable() {
        return new NotApplicable();
    }
}
