package org.himuro.lims.labelling.adapter.web;

import java.util.Arrays;
import java.util.Optional;
import org.himuro.labels.layout.Rewording;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.application.LayoutPage;
import org.himuro.lims.platform.web.Fields;

/** The lines of a label as a form or an address says them. */
final class LayoutForm {
    private LayoutForm() {}

    static Optional<PrintStock> stock(String name) {
        return Arrays.stream(PrintStock.values())
                .filter(stock -> LayoutPage.name(stock).equals(name))
                .findFirst();
    }

    /** Every line that may be changed; a size that is not said stays. */
    static Rewording lines(PrintStock stock, Fields fields) {
        return new Rewording(Rewording.asShipped(stock.layout()).lines().stream()
                .map(line -> new Rewording.Line(
                        line.element(),
                        fields.number("size-" + line.element()).orElse(line.size()),
                        fields.text("text-" + line.element(), Rewording.LONGEST)))
                .toList());
    }
}
