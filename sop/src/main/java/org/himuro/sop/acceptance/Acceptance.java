package org.himuro.sop.acceptance;

import java.util.List;
import org.himuro.sop.acceptance.AcceptanceVerdict.Line;
import org.himuro.sop.acceptance.AcceptanceVerdict.Result;

/**
 * Judges sequencing data (Q4). FAIL if a condition is missed; else INCOMPLETE if a condition was not measured (or its values conflict or
 * cannot be), or if nothing at all could be compared; else CONDITIONAL if a target is missed or not measured; else PASS.
 */
public final class Acceptance {
    private Acceptance() {}

    /** An assay the set does not cover is INCOMPLETE without lines. */
    public static AcceptanceVerdict judge(RuleSet ruleSet, AssayKind assay, Measurements measurements) {
        var lines = ruleSet.rules(assay).stream()
                .map(rule -> line(rule, measured(ruleSet, rule.metric(), measurements)))
                .toList();
        return new AcceptanceVerdict(
                result(lines), ruleSet.id(), ruleSet.version(), ruleSet.provisional(), assay, lines);
    }

    private static Measured measured(RuleSet ruleSet, Metric metric, Measurements measurements) {
        return metric == Metric.DEDUPLICATED_BASES
                ? measurements.deduplicatedBases(ruleSet.deriveDeduplicatedBases())
                : measurements.of(metric);
    }

    private static Line line(Rule rule, Measured measured) {
        var outcome = switch (measured) {
            case Measured.Value value -> rule.satisfiedBy(value.value()) ? LineOutcome.MET : LineOutcome.MISSED;
            case Measured.Absent _ -> LineOutcome.NOT_MEASURED;
            case Measured.Unusable unusable -> unusable.why();
        };
        return new Line(rule, measured, outcome);
    }

    private static Result result(List<Line> lines) {
        var binding = lines.stream()
                .filter(line -> line.rule().kind() != Rule.Kind.ADVISORY)
                .toList();
        var conditions = binding.stream()
                .filter(line -> line.rule().kind() == Rule.Kind.CONDITION)
                .toList();
        if (conditions.stream().anyMatch(line -> line.outcome() == LineOutcome.MISSED)) {
            return Result.FAIL;
        }
        if (!allMet(conditions) || binding.stream().noneMatch(line -> compared(line.outcome()))) {
            return Result.INCOMPLETE;
        }
        return allMet(binding) ? Result.PASS : Result.CONDITIONAL;
    }

    private static boolean allMet(List<Line> lines) {
        return lines.stream().allMatch(line -> line.outcome() == LineOutcome.MET);
    }

    private static boolean compared(LineOutcome outcome) {
        return switch (outcome) {
            case MET, MISSED -> true;
            case NOT_MEASURED, CONFLICTING, IMPLAUSIBLE -> false;
        };
    }
}
