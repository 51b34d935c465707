package org.himuro.sop.procedure;

import org.himuro.sop.document.Scalar;

/** What the freezing clock can find, with the outcome it stands for; a procedure words each and may grade it. */
public enum Finding {
    DIRECT(Outcome.DIRECT),
    FALLBACK(Outcome.FALLBACK),
    /** Not chilled, frozen after the first limit. */
    LATE_FREEZING(Outcome.DEVIATION),
    /** The 4 °C hold began after its limit. */
    LATE_CHILLING(Outcome.DEVIATION),
    /** Chilled, but frozen after the last limit. */
    LATE_FREEZING_AFTER_CHILLING(Outcome.DEVIATION),
    MISSING_INSTANT(Outcome.UNDETERMINED),
    IMPOSSIBLE_ORDER(Outcome.UNDETERMINED),
    STRADDLES_LIMIT(Outcome.STRADDLES);

    private final Outcome outcome;

    Finding(Outcome outcome) {
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Stable code, as in procedure documents: {@code late-freezing}. */
    public String code() {
        return Scalar.word(this);
    }

    /** Whether it can only arise where a procedure has a 4 °C branch. */
    public boolean needsFallback() {
        return switch (this) {
            case FALLBACK, LATE_CHILLING, LATE_FREEZING_AFTER_CHILLING -> true;
            case DIRECT, LATE_FREEZING, MISSING_INSTANT, IMPOSSIBLE_ORDER, STRADDLES_LIMIT -> false;
        };
    }
}
