package org.himuro.sop.sprec;

import java.time.Duration;

/** One centrifugation, or why there is none to tell of. */
public sealed interface Spin {

    /** @param g relative centrifugal force, multiples of g */
    record Spun(int g, Duration time, Band band, boolean brake) implements Spin {}

    record None() implements Spin {}

    record Unknown() implements Spin {}

    static Spin none() {
        return new None();
    }
}
