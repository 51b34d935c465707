package org.himuro.lims.labelling;

import java.util.UUID;

/**
 * A label printer is set anew (request {@code change-printer}). Refused: {@code PRINTER_UNKNOWN} and what {@link RegisterPrinter}
 * refuses of settings.
 *
 * @param retired takes no more labels
 */
public record ChangePrinter(UUID printer, PrinterSettings settings, boolean retired) {}
