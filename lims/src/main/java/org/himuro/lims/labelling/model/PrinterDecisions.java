package org.himuro.lims.labelling.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.labels.render.Rendering;
import org.himuro.labels.render.ZplRenderer;
import org.himuro.lims.labelling.ChangePrinter;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.labelling.PrinterAnswer;
import org.himuro.lims.labelling.PrinterEvent.PrinterChanged;
import org.himuro.lims.labelling.PrinterEvent.PrinterRegistered;
import org.himuro.lims.labelling.PrinterSettings;
import org.himuro.lims.labelling.Printers;
import org.himuro.lims.labelling.RegisterPrinter;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** The label printers of a site, kept by the site itself. */
public final class PrinterDecisions {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,14}[A-Z0-9]");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?");

    private PrinterDecisions() {}

    public static Decision<PrinterAnswer> register(RegisterPrinter command, UUID id, Act act) {
        var reasons = new ArrayList<Reason>();
        if (!CODE.matcher(command.code()).matches()) {
            reasons.add(Reason.of("PRINTER_CODE_FORM"));
        }
        var s = command.settings();
        reasons.addAll(faults(s));
        var fact = new PrinterRegistered(
                act.actor().site(), command.code(), s.name(), s.host(), s.port(), s.dotsPerMm(), s.stock());
        return reasons.isEmpty()
                ? new Decision.Accepted<>(
                        List.of(new Entry(Printers.KIND.ref(id), fact, act.occurredAt())),
                        new PrinterAnswer(command.code()))
                : new Decision.Refused<>(reasons);
    }

    public static Decision<PrinterAnswer> change(ChangePrinter command, Act act, Reads reads) {
        var printer = reads.state(Printers.KIND, command.printer())
                .filter(p -> p.site().equals(act.actor().site()));
        if (printer.isEmpty()) {
            return Decision.refused(Reason.of("PRINTER_UNKNOWN"));
        }
        var s = command.settings();
        var faults = faults(s);
        var fact = new PrinterChanged(s.name(), s.host(), s.port(), s.dotsPerMm(), s.stock(), command.retired());
        return faults.isEmpty()
                ? new Decision.Accepted<>(
                        List.of(new Entry(Printers.KIND.ref(command.printer()), fact, act.occurredAt())),
                        new PrinterAnswer(printer.get().code()))
                : new Decision.Refused<>(faults);
    }

    private static List<Reason> faults(PrinterSettings s) {
        var faults = new ArrayList<Reason>();
        if (s.name().length() > PrinterSettings.NAME) {
            faults.add(Reason.of("PRINTER_NAME_LENGTH", PrinterSettings.NAME));
        }
        if (s.host().length() > PrinterSettings.HOST || !HOST.matcher(s.host()).matches()) {
            faults.add(Reason.of("PRINTER_HOST_FORM"));
        }
        if (s.port() < PrinterSettings.FIRST_PORT || s.port() > PrinterSettings.LAST_PORT) {
            faults.add(Reason.of("PRINTER_PORT_RANGE", PrinterSettings.FIRST_PORT, PrinterSettings.LAST_PORT));
        }
        if (!Printer.DOTS_PER_MM.contains(s.dotsPerMm())) {
            faults.add(Reason.of("PRINTER_DOTS_UNKNOWN"));
        } else if (!draws(s)) {
            faults.add(Reason.of("PRINTER_STOCK_TOO_FINE"));
        }
        return faults;
    }

    /** Whether the symbols of the loaded layout are a whole number of this printhead's dots, and not too small. */
    private static boolean draws(PrinterSettings s) {
        return new ZplRenderer(Printer.resolution(s.dotsPerMm()))
                        .zpl(
                                s.stock().layout(),
                                List.of(LabelValues.samples(s.stock()).getFirst()))
                instanceof Rendering.Done<String>;
    }
}
