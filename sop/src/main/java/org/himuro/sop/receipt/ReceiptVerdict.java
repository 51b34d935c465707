package org.himuro.sop.receipt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a laboratory's rules say of a tube that it received, with every limit. */
public record ReceiptVerdict(Result result, List<Line> lines) {
    public enum Result {
        /** Every limit was measured and kept. */
        ACCEPT,
        /** Every limit was measured; those not kept ask for a decision. */
        CONDITIONAL,
        /** A limit that must be kept is not. */
        REJECT,
        /** Something was not measured, or not by a method that counts, or there is no limit for such a tube. */
        UNDETERMINED
    }

    public enum Outcome {
        KEPT,
        MISSED,
        NOT_MEASURED,
        /** Measured, and not fluorometrically. */
        METHOD_DOES_NOT_COUNT
    }

    /** @param value what was measured, also where its method does not count */
    public record Line(ReceiptLimit limit, Optional<BigDecimal> value, Outcome outcome) {}

    public ReceiptVerdict {
        lines = List.copyOf(lines);
    }
}
