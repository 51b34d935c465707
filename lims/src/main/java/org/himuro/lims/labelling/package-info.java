/**
 * Codes and labels (L1, L2, L3): numbers that are never given twice, tubes that get their code, labels as sheets, printer
 * commands and pictures, and a queue for the site's label printers.
 *
 * <p>Owns: {@code serial_counter}, {@code serial_block}; the streams of printers and of labels on their way out of them, with their
 * projections {@code printer} and {@code label_print}; {@code printer_desk}, who speaks to a printer now. Emits:
 * {@code TubeLabelled}, {@code TubeLabelPrinted}, {@link org.himuro.lims.labelling.PrinterEvent},
 * {@link org.himuro.lims.labelling.PrintEvent}. Reads: {@code shared}, {@code ledger}, {@code identity}, {@code consent} (asked
 * at each labelling), {@code specimen}, {@code quality} (remarks).
 */
@NullMarked
package org.himuro.lims.labelling;

import org.jspecify.annotations.NullMarked;
