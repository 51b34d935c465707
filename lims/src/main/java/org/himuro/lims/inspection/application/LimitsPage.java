package org.himuro.lims.inspection.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.himuro.lims.inspection.InspectedLine;
import org.himuro.lims.inspection.Limits;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.document.Fault;
import org.himuro.sop.receipt.ReceiptLimit;
import org.himuro.sop.receipt.ReceiptRules;

/**
 * The limits of the reader's laboratory.
 *
 * @param typed the document that was refused
 * @param faults what is wrong with it
 */
public record LimitsPage(
        Limits limits,
        Optional<String> setBy,
        boolean maySet,
        Optional<String> typed,
        List<Fault> faults,
        List<Reason> refused) {
    public LimitsPage {
        faults = List.copyOf(faults);
        refused = List.copyOf(refused);
    }

    /** What stands in the form: what was typed, the limits in force, or the examples. */
    public String text() {
        return typed.orElseGet(() -> limits.version() == 0 ? ReceiptRules.exampleText() : written());
    }

    private String written() {
        var text = new StringBuilder("title: {ja: 受入検査, en: Acceptance inspection}\nsource: the laboratory\nexample: ")
                .append(limits.example())
                .append("\nlimits:\n");
        limits.limits().forEach(l -> text.append(line(l)));
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
