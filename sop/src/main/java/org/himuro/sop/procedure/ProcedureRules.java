package org.himuro.sop.procedure;

import java.util.HashSet;
import java.util.List;
import org.himuro.sop.document.DocumentNode;

/**
 * What must hold across a procedure. Codes: {@code nothing-to-judge}, {@code duplicate-id}, {@code duplicate-finding},
 * {@code finding-without-words}, {@code verdict-not-of-finding}, {@code no-steps}.
 */
final class ProcedureRules {
    private ProcedureRules() {}

    static void check(Procedure procedure, DocumentNode node) {
        if (procedure.clock().isEmpty()
                && procedure.intervals().isEmpty()
                && procedure.freezeThaw().isEmpty()) {
            node.fault("nothing-to-judge", "a clock, an interval or a limit of thaws");
        }
        if (procedure.steps().isEmpty()) {
            node.at("steps").fault("no-steps", "at least one step");
        }
        unique(procedure.steps().stream().map(Step::id).toList(), node.at("steps"));
        if (!procedure.intervals().isEmpty()) {
            unique(procedure.intervals().stream().map(Interval::id).toList(), node.at("intervals"));
        }
        verdicts(procedure, node);
    }

    private static void unique(List<String> ids, DocumentNode node) {
        var seen = new HashSet<String>();
        for (var id : ids) {
            if (!id.isEmpty() && !seen.add(id)) {
                node.fault("duplicate-id", "each id once, not again " + id);
            }
        }
    }

    private static void verdicts(Procedure procedure, DocumentNode node) {
        var worded = new HashSet<Finding>();
        for (var line : procedure.verdicts()) {
            if (!worded.add(line.when())) {
                node.at("verdicts").fault("duplicate-finding", line.when() + " once");
            }
            if (line.verdict() != line.when().outcome()) {
                node.at("verdicts")
                        .fault(
                                "verdict-not-of-finding",
                                line.when() + " is " + line.when().outcome());
            }
        }
        procedure.clock().ifPresent(clock -> {
            for (var finding : Finding.values()) {
                if (!worded.contains(finding) && (clock.fallback().isPresent() || !finding.needsFallback())) {
                    node.fault("finding-without-words", "a line of verdicts for " + finding);
                }
            }
        });
    }
}
