package org.himuro.sop.acceptance;

import java.math.BigDecimal;
import java.util.List;

/** What the files say of one metric. */
public sealed interface Measured {

    /** @param sources file names @param derived whether it was computed from other values as the rule set allows */
    record Value(BigDecimal value, List<String> sources, boolean derived) implements Measured {
        public Value {
            sources = List.copyOf(sources);
        }
    }

    /** No file has it. */
    record Absent() implements Measured {}

    /** Values that differ between files, or that cannot be. @param why {@code CONFLICTING} or {@code IMPLAUSIBLE} */
    record Unusable(LineOutcome why, List<BigDecimal> values, List<String> sources) implements Measured {
        public Unusable {
            values = List.copyOf(values);
            sources = List.copyOf(sources);
        }
    }
}
