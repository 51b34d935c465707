package org.himuro.lims.labelling;

import java.util.UUID;
import org.himuro.lims.labelling.PrinterEvent.PrinterChanged;
import org.himuro.lims.labelling.PrinterEvent.PrinterRegistered;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** Streams of label printers. */
public final class Printers implements StreamKind<Printer> {
    public static final Printers KIND = new Printers();
    private static final UUID NOWHERE = new UUID(0, 0);

    private Printers() {}

    @Override
    public String name() {
        return "printer";
    }

    @Override
    public Printer blank(UUID id) {
        return new Printer(id, NOWHERE, "", "", "", Printer.PORT, 12, PrintStock.TUBE_WRAP, false);
    }

    @Override
    public Printer after(Printer p, Recorded recorded) {
        return recorded.fact() instanceof PrinterEvent event
                ? switch (event) {
                    case PrinterRegistered e ->
                        new Printer(
                                p.id(),
                                e.site(),
                                e.code(),
                                e.name(),
                                e.host(),
                                e.port(),
                                e.dotsPerMm(),
                                e.stock(),
                                p.retired());
                    case PrinterChanged e ->
                        new Printer(
                                p.id(),
                                p.site(),
                                p.code(),
                                e.name(),
                                e.host(),
                                e.port(),
                                e.dotsPerMm(),
                                e.stock(),
                                e.retired());
                }
                : p;
    }
}
