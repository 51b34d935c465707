package org.himuro.sop.acceptance;

import java.util.List;

/**
 * What a rule set says of one sample, with every line it was computed from.
 *
 * @param ruleSet id of the set
 * @param version of the set
 * @param provisional whether the set's thresholds are not yet agreed
 */
public record AcceptanceVerdict(
        Result result, String ruleSet, int version, boolean provisional, AssayKind assay, List<Line> lines) {

    public enum Result {
        /** All conditions and targets met. */
        PASS,
        /** All conditions met; a target missed or not measured. */
        CONDITIONAL,
        /** A condition missed. */
        FAIL,
        /** No condition missed, but one not measured, or nothing to judge by. */
        INCOMPLETE
    }

    /** A rule and what was measured. */
    public record Line(Rule rule, Measured measured, LineOutcome outcome) {}

    public AcceptanceVerdict {
        lines = List.copyOf(lines);
    }

    /** Whether a value of some line was computed from others. */
    public boolean derived() {
        return lines.stream().anyMatch(line -> line.measured() instanceof Measured.Value value && value.derived());
    }
}
