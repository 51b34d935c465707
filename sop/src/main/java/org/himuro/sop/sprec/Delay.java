package org.himuro.sop.sprec;

import java.time.Duration;

/** A wait before or after centrifugation. @param band the temperature it was kept at; without meaning where {@code timing} is not measured */
public record Delay(Timing timing, Band band) {

    public static Delay of(Duration time, Band band) {
        return new Delay(new Timing.Measured(time), band);
    }

    public static Delay notApplicable() {
        return new Delay(new Timing.NotApplicable(), Band.ROOM);
    }

    public static Delay unknown() {
        return new Delay(new Timing.Unknown(), Band.ROOM);
    }
}
