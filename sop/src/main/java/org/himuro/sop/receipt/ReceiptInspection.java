package org.himuro.sop.receipt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.himuro.sop.acceptance.AssayKind;
import org.himuro.sop.protocol.SpecimenMaterial;
import org.himuro.sop.receipt.ReceiptLimit.Missed;
import org.himuro.sop.receipt.ReceiptVerdict.Line;
import org.himuro.sop.receipt.ReceiptVerdict.Outcome;
import org.himuro.sop.receipt.ReceiptVerdict.Result;

/**
 * The acceptance inspection of a tube. REJECT if a limit that must be kept is missed; else UNDETERMINED if there is no limit, or one was
 * not measured by a method that counts; else CONDITIONAL if a limit is missed; else ACCEPT.
 */
public final class ReceiptInspection {
    private ReceiptInspection() {}

    /** @param found what was measured last of each measure; the total mass follows from volume and concentration */
    public static ReceiptVerdict judge(
            ReceiptRules rules, AssayKind assay, SpecimenMaterial material, List<Found> found) {
        var lines = rules.of(assay, material).stream()
                .map(limit -> line(limit, value(limit.measure(), found)))
                .toList();
        return new ReceiptVerdict(result(lines), lines);
    }

    private static Line line(ReceiptLimit limit, Optional<Found> found) {
        var outcome = found.map(f -> {
                    if (limit.fluorometric() && !f.fluorometric()) {
                        return Outcome.METHOD_DOES_NOT_COUNT;
                    }
                    return limit.keptBy(f.value()) ? Outcome.KEPT : Outcome.MISSED;
                })
                .orElse(Outcome.NOT_MEASURED);
        return new Line(limit, found.map(Found::value), outcome);
    }

    private static Optional<Found> value(Measure measure, List<Found> found) {
        if (measure == Measure.TOTAL_MASS) {
            return value(Measure.VOLUME, found)
                    .flatMap(v -> value(Measure.CONCENTRATION, found).map(c -> mass(v.value(), c)));
        }
        return found.stream().filter(f -> f.measure() == measure).findFirst();
    }

    private static Found mass(BigDecimal volume, Found concentration) {
        return new Found(Measure.TOTAL_MASS, volume.multiply(concentration.value()), concentration.fluorometric());
    }

    private static Result result(List<Line> lines) {
        if (lines.stream()
                .anyMatch(l -> l.outcome() == Outcome.MISSED && l.limit().missed() == Missed.REJECT)) {
            return Result.REJECT;
        }
        if (lines.isEmpty() || !lines.stream().allMatch(ReceiptInspection::measured)) {
            return Result.UNDETERMINED;
        }
        return lines.stream().anyMatch(l -> l.outcome() == Outcome.MISSED) ? Result.CONDITIONAL : Result.ACCEPT;
    }

    private static boolean measured(Line line) {
        return switch (line.outcome()) {
            case KEPT, MISSED -> true;
            case NOT_MEASURED, METHOD_DOES_NOT_COUNT -> false;
        };
    }
}
