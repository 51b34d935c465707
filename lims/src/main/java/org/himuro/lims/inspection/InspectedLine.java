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
            case MISSED -> Optional.of(missed(measured));
            case NOT_MEASURED -> Optional.of(Reason.of("LIMIT_NOT_MEASURED", measure));
            case METHOD_DOES_NOT_COUNT ->
                Optional.of(Reason.of("LIMIT_NEEDS_FLUOROMETRY", measure, measured, measure.unit()));
        };
    }

    /** A ratio and a number of integrity have no unit. */
    private Reason missed(String measured) {
        var code = "LIMIT_MISSED_" + comparison;
        return measure.unit().isEmpty()
                ? Reason.of(code + "_PLAIN", measure, measured, plain(threshold))
                : Reason.of(code, measure, measured, plain(threshold), measure.unit());
    }

    /** As people write it. */
    public static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
