package org.himuro.sop.clock;

import org.himuro.sop.document.Scalar;
import org.himuro.sop.procedure.Mark;

/** Two instants in an order that cannot be: {@code earlier} should not come after {@code later}. */
public record Contradiction(Mark earlier, Mark later) {

    /** Stable code, such as {@code frozen-before-sampled}. */
    public String code() {
        return Scalar.word(later) + "-before-" + Scalar.word(earlier);
    }
}
