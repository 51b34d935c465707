package org.himuro.lims.labelling;

import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What happens to a label printer. */
public sealed interface PrinterEvent extends Fact {
    record PrinterRegistered(
            UUID site, String code, String name, String host, int port, int dotsPerMm, PrintStock stock)
            implements PrinterEvent {}

    record PrinterChanged(String name, String host, int port, int dotsPerMm, PrintStock stock, boolean retired)
            implements PrinterEvent {}
}
