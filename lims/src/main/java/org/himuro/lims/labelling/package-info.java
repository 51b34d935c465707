/**
 * Codes and labels (L1, L2, L3): numbers that are never given twice and those set aside for devices, tubes that get their code, what a
 * site's labels say, labels as sheets, printer commands and pictures, and a queue for the site's label printers.
 *
 * <p>Owns: {@code serial_counter}, {@code serial_block}; the streams of printers, of labels on their way out of them, of numbers set
 * aside and of a site's own words on labels, with their projections {@code printer}, {@code label_print}, {@code serial_lease} and
 * {@code label_layout}; {@code printer_desk}, who speaks to a printer now. Emits: {@code TubeLabelled}, {@code TubeLabelPrinted}, {@code KitLabelsPrinted},
 * {@link org.himuro.lims.labelling.PrinterEvent}, {@link org.himuro.lims.labelling.PrintEvent},
 * {@link org.himuro.lims.labelling.LeaseEvent}, {@link org.himuro.lims.labelling.LayoutEvent}. Reads: {@code shared}, {@code ledger},
 * {@code identity}, {@code consent} (asked at each labelling), {@code specimen}, {@code quality} (remarks).
 */
@NullMarked
package org.himuro.lims.labelling;

import org.jspecify.annotations.NullMarked;
