package org.himuro.sop.procedure;

import org.himuro.sop.document.Scalar;

/** What a verdict says in one word; {@link #DIRECT} and {@link #FALLBACK} alone are within the procedure. */
public enum Outcome {
    /** Frozen inside the first limit. */
    DIRECT,
    /** Held at 4 °C from inside the first limit, frozen inside the last. */
    FALLBACK,
    /** 逸脱: a limit was passed. */
    DEVIATION,
    /** An instant is missing or impossible. Never to be taken for passed. */
    UNDETERMINED,
    /** The uncertainty of the clocks lies across a limit. */
    STRADDLES,
    /** Not frozen yet. */
    RUNNING;

    /** Stable code: {@code direct}, {@code fallback}, {@code deviation}, {@code undetermined}, {@code straddles}, {@code running}. */
    public String code() {
        return Scalar.word(this);
    }

    /** Whether the tissue was treated as the procedure says, shown beyond doubt. */
    public boolean withinProcedure() {
        return switch (this) {
            case DIRECT, FALLBACK -> true;
            case DEVIATION, UNDETERMINED, STRADDLES, RUNNING -> false;
        };
    }
}
