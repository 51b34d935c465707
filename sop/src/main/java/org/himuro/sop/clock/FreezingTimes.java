package org.himuro.sop.clock;

import org.himuro.sop.procedure.Mark;

/** The four instants of the removal-to-freezing clock, each kept for itself. */
public record FreezingTimes(Moment resected, Moment sampled, Moment chilled, Moment frozen) {

    /** Nothing has happened yet. */
    public static FreezingTimes none() {
        return new FreezingTimes(Moment.notYet(), Moment.notYet(), Moment.notYet(), Moment.notYet());
    }

    public FreezingTimes withResected(Moment moment) {
        return new FreezingTimes(moment, sampled, chilled, frozen);
    }

    public FreezingTimes withSampled(Moment moment) {
        return new FreezingTimes(resected, moment, chilled, frozen);
    }

    public FreezingTimes withChilled(Moment moment) {
        return new FreezingTimes(resected, sampled, moment, frozen);
    }

    public FreezingTimes withFrozen(Moment moment) {
        return new FreezingTimes(resected, sampled, chilled, moment);
    }

    /** @throws IllegalArgumentException for a mark that is not one of the four */
    public Moment of(Mark mark) {
        return switch (mark) {
            case RESECTED -> resected;
            case SAMPLED -> sampled;
            case CHILLED -> chilled;
            case FROZEN -> frozen;
            case FIXATION_BEGUN, FIXATION_ENDED, COLLECTED, CENTRIFUGED, STORED ->
                throw new IllegalArgumentException(mark + " is not part of the freezing clock");
        };
    }
}
