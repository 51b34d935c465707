package org.himuro.lims.inspection.model;

import java.util.List;
import java.util.Locale;
import org.himuro.lims.inspection.InspectedLine;
import org.himuro.sop.receipt.ReceiptLimit;

/** Limits as the document that is read for them (YAML). */
public final class LimitsDocument {
    private LimitsDocument() {}

    public static String of(boolean example, List<ReceiptLimit> limits) {
        var text = new StringBuilder("title: {ja: 受入検査, en: Acceptance inspection}\nsource: the laboratory\nexample: ")
                .append(example)
                .append(limits.isEmpty() ? "\nlimits: []\n" : "\nlimits:\n");
        limits.forEach(l -> text.append(line(l)));
        return text.toString();
    }

    private static String line(ReceiptLimit l) {
        return "  - {assay: %s, material: %s, measure: %s, comparison: %s, threshold: %s, missed: %s%s}%n"
                .formatted(
                        word(l.assay()),
                        word(l.material()),
                        word(l.measure()),
                        word(l.comparison()),
                        InspectedLine.plain(l.threshold()),
                        word(l.missed()),
                        l.fluorometric() ? ", fluorometric: true" : "");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
