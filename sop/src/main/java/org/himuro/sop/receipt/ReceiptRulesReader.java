package org.himuro.sop.receipt;

import java.util.HashSet;
import java.util.List;
import org.himuro.sop.acceptance.AssayKind;
import org.himuro.sop.document.Document;
import org.himuro.sop.document.DocumentNode;
import org.himuro.sop.document.Reading;
import org.himuro.sop.protocol.SpecimenMaterial;
import org.himuro.sop.receipt.ReceiptLimit.Comparison;
import org.himuro.sop.receipt.ReceiptLimit.Missed;

/**
 * Reads the rules of a laboratory's acceptance inspection (YAML); all faults at once. Own codes: {@code duplicate-limit}, {@code
 * not-plausible}, {@code no-rules}, {@code too-many}.
 */
public final class ReceiptRulesReader {
    /** Limits of one version. */
    static final int MOST = 200;

    private ReceiptRulesReader() {}

    public static Reading<ReceiptRules> read(String yaml) {
        return Document.read(yaml, ReceiptRulesReader::rules);
    }

    private record Once(
            AssayKind assay, SpecimenMaterial material, Measure measure, Comparison comparison, Missed missed) {}

    private static ReceiptRules rules(DocumentNode node) {
        node.only("title", "source", "example", "limits");
        var limits = node.at("limits").items().stream()
                .map(ReceiptRulesReader::limit)
                .toList();
        if (limits.isEmpty()) {
            node.at("limits").fault("no-rules", "at least one limit");
        }
        if (limits.size() > MOST) {
            node.at("limits").fault("too-many", "at most " + MOST + " limits");
        }
        var once = limits.stream()
                .map(l -> new Once(l.assay(), l.material(), l.measure(), l.comparison(), l.missed()))
                .toList();
        if (new HashSet<>(once).size() < once.size()) {
            node.at("limits").fault("duplicate-limit", "each limit once");
        }
        return new ReceiptRules(
                node.at("title").bilingual(),
                node.at("source").scalar().text(),
                node.at("example").scalar().flag(),
                List.copyOf(limits));
    }

    private static ReceiptLimit limit(DocumentNode node) {
        node.only("assay", "material", "measure", "comparison", "threshold", "missed", "fluorometric");
        var limit = new ReceiptLimit(
                node.at("assay").scalar().oneOf(AssayKind.class),
                node.at("material").scalar().oneOf(SpecimenMaterial.class),
                measure(node.at("measure")),
                node.at("comparison").scalar().oneOf(Comparison.class),
                node.at("threshold").scalar().decimal(),
                node.at("missed").scalar().oneOf(Missed.class),
                node.maybe("fluorometric").map(n -> n.scalar().flag()).orElse(false));
        if (!limit.measure().plausible(limit.threshold())) {
            node.at("threshold").fault("not-plausible", "a value that " + limit.measure() + " can have");
        }
        if (limit.fluorometric() && !limit.measure().byConcentration()) {
            node.at("fluorometric").fault("not-allowed", "only of a concentration or of the total mass");
        }
        return limit;
    }

    private static Measure measure(DocumentNode node) {
        return node.scalar().oneOf(Measure.class);
    }
}
