package org.himuro.lims.inspection;

import java.math.BigDecimal;
import java.util.Optional;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.receipt.Measure;
import org.himuro.sop.receipt.ReceiptLimit.Comparison;
import org.himuro.sop.receipt.ReceiptLimit.Missed;
import org.himuro.sop.receipt.ReceiptVerdict.Line;
import org.himuro.sop.receipt.ReceiptVerdict.Outcome;

/** A limit as it stood, with what was measured. */
public record InspectedLine(
        Measure measure,
        Comparison comparison,
        BigDecimal threshold,
        Missed missed,
        boolean fluorometric,
        Optional<BigDecimal> value,
        Outcome outcome) {

    public static InspectedLine of(Line line) {
        var limit = line.limit();
        return new InspectedLine(
                limit.measure(),
                limit.comparison(),
                limit.threshold(),
                limit.missed(),
                limit.fluorometric(),
                line.value(),
                line.outcome());
    }

    /** Why the tube is not simply accepted; empty where the limit is kept. */
    public Optional<Reason> reason() {
        var measured = value.map(InspectedLine::plain).orElse("–");
        return switch (outcome) {
            case KEPT -> Optional.empty();
            case MISSED ->
                Optional.of(Reason.of("LIMIT_MISSED_" + comparison, measure, measured, plain(threshold), unit()));
            case NOT_MEASURED -> Optional.of(Reason.of("LIMIT_NOT_MEASURED", measure));
            case METHOD_DOES_NOT_COUNT -> Optional.of(Reason.of("LIMIT_NEEDS_FLUOROMETRY", measure, measured, unit()));
        };
    }

    private String unit() {
        return measure.unit().isEmpty() ? "–" : measure.unit();
    }

    /** As people write it. */
    public static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
