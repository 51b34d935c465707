package org.himuro.lims.labelling;

/**
 * A label printer of the actor's site (request {@code register-printer}). Refused: {@code PRINTER_CODE_TAKEN},
 * {@code PRINTER_CODE_FORM}, {@code PRINTER_HOST_FORM}, {@code PRINTER_PORT_RANGE}, {@code PRINTER_DOTS_UNKNOWN},
 * {@code PRINTER_NAME_LENGTH}, {@code PRINTER_STOCK_TOO_FINE}.
 *
 * @param code 2 to 16 capital letters, digits and hyphens, as {@code CUT-UP-1}
 */
public record RegisterPrinter(String code, PrinterSettings settings) {}
