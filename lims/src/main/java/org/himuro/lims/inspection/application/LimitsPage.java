package org.himuro.lims.inspection.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.inspection.Limits;
import org.himuro.lims.inspection.model.LimitsDocument;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.document.Fault;
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
        return typed.orElseGet(() -> limits.version() == 0
                ? ReceiptRules.exampleText()
                : LimitsDocument.of(limits.example(), limits.limits()));
    }
}
