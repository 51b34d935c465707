package org.himuro.sop.acceptance;

import java.util.HashSet;
import org.himuro.sop.document.Document;
import org.himuro.sop.document.DocumentNode;
import org.himuro.sop.document.Reading;

/**
 * Reads rule-set documents (YAML, Q4); all faults at once. Own codes: {@code duplicate-assay}, {@code duplicate-metric},
 * {@code not-plausible}, {@code no-rules}.
 */
public final class RuleSetReader {
    private RuleSetReader() {}

    public static Reading<RuleSet> read(String yaml) {
        return Document.read(yaml, RuleSetReader::ruleSet);
    }

    private static RuleSet ruleSet(DocumentNode node) {
        node.only(
                "rule-set",
                "version",
                "title",
                "source",
                "method",
                "provisional",
                "derive-deduplicated-bases",
                "assays");
        var assays =
                node.at("assays").items().stream().map(RuleSetReader::assay).toList();
        if (assays.isEmpty()) {
            node.at("assays").fault("no-rules", "at least one assay");
        }
        if (new HashSet<>(assays.stream().map(RuleSet.Assay::kind).toList()).size() < assays.size()) {
            node.at("assays").fault("duplicate-assay", "each assay once");
        }
        return new RuleSet(
                node.at("rule-set").scalar().id(),
                node.at("version").scalar().integer(1),
                node.at("title").bilingual(),
                node.at("source").scalar().text(),
                node.at("method").scalar().oneOf(RuleSet.Method.class),
                node.at("provisional").scalar().flag(),
                node.at("derive-deduplicated-bases").scalar().flag(),
                assays);
    }

    private static RuleSet.Assay assay(DocumentNode node) {
        node.only("assay", "rules");
        var rules = node.at("rules").items().stream().map(RuleSetReader::rule).toList();
        if (rules.isEmpty()) {
            node.fault("no-rules", "at least one rule");
        }
        if (new HashSet<>(rules.stream().map(Rule::metric).toList()).size() < rules.size()) {
            node.at("rules").fault("duplicate-metric", "each metric once");
        }
        return new RuleSet.Assay(node.at("assay").scalar().oneOf(AssayKind.class), rules);
    }

    private static Rule rule(DocumentNode node) {
        node.only("metric", "comparison", "threshold", "kind", "definition");
        var rule = new Rule(
                node.at("metric").scalar().oneOf(Metric.class),
                node.at("comparison").scalar().oneOf(Rule.Comparison.class),
                node.at("threshold").scalar().decimal(),
                node.at("kind").scalar().oneOf(Rule.Kind.class),
                node.at("definition").bilingual());
        if (!rule.metric().plausible(rule.threshold())) {
            node.at("threshold")
                    .fault("not-plausible", "a value in " + rule.metric().unit());
        }
        return rule;
    }
}
