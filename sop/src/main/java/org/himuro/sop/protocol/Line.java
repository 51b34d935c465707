package org.himuro.sop.protocol;

import java.util.Optional;

/**
 * How one line of a protocol is met.
 *
 * @param have tubes that count
 * @param coming tubes taken that do not count yet
 * @param by the best material among those that count
 * @param notObtainable why it cannot be had, as a code
 */
public record Line(
        WantedSpecimen wanted, int have, int coming, Optional<SpecimenMaterial> by, Optional<String> notObtainable) {

    /** In one word. */
    public enum State {
        MET,
        NOT_OBTAINABLE,
        COMING,
        MISSING,
        OPTIONAL
    }

    public State state() {
        if (have >= wanted.tubes()) {
            return State.MET;
        }
        if (notObtainable.isPresent()) {
            return State.NOT_OBTAINABLE;
        }
        if (!wanted.required()) {
            return State.OPTIONAL;
        }
        return have + coming >= wanted.tubes() ? State.COMING : State.MISSING;
    }

    /** How many tubes the case lacks; 0 where the line is met, not required, or cannot be had. */
    public int missing() {
        return switch (state()) {
            case MET, NOT_OBTAINABLE, OPTIONAL -> 0;
            case COMING, MISSING -> wanted.tubes() - have;
        };
    }

    /** How many tubes are still to be taken. */
    public int toTake() {
        return state() == State.MISSING ? wanted.tubes() - have - coming : 0;
    }
}
