package org.himuro.lims.labelling.adapter.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.labelling.PrintReasons;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.labelling.PrinterSettings;
import org.himuro.lims.labelling.application.ShowingPrinters;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.shared.Ids;

/** Forms about printers and labels: as they were typed, and what they say. */
record PrinterForm(Map<String, String> typed, Fields fields) {
    private static final int UUID_LENGTH = 36;

    static PrinterForm of(Map<String, String> body) {
        return new PrinterForm(body, Fields.form(body));
    }

    UUID act(Ids ids) {
        return fields.act(ids);
    }

    String text(String field) {
        return fields.text(field);
    }

    PrinterSettings settings() {
        return new PrinterSettings(
                fields.text("name"),
                fields.text("host"),
                fields.count("port", 0, PrinterSettings.LAST_PORT).orElse(Printer.PORT),
                fields.count("dotsPerMm", 0, 99).orElse(12),
                fields.needed(PrintStock.class, "stock", PrintStock.TUBE_WRAP));
    }

    /** One label, or all that the page showed. */
    List<UUID> prints() {
        var text = fields.text("print", (UUID_LENGTH + 1) * ShowingPrinters.OPEN);
        return Stream.of(text.split(" "))
                .flatMap(id -> Fields.uuid(id).stream())
                .toList();
    }

    Optional<String> reason() {
        return Optional.of(text("reason")).filter(text -> !text.isEmpty());
    }

    Optional<String> remark() {
        return Optional.of(fields.text("remark", PrintReasons.REMARK)).filter(text -> !text.isEmpty());
    }
}
