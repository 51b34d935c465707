/**
 * Orders to sequencing laboratories, what comes back, and whether it is accepted (Q1-Q4, Q8, S28-S40); where an order
 * may go, and how laboratories did.
 *
 * <p>Owns: the streams of orders and their projection {@code sequencing_order}. Emits: {@link
 * org.himuro.lims.sequencing.SequencingEvent}, and {@code TubeMeasured} for what is left. Reads: {@code shared}, {@code
 * ledger}, {@code identity} (the vault keeps the raw files), {@code consent}, {@code specimen}, {@code labelling}, {@code
 * collection} (whether a case is complete), {@code laboratory}. Verdicts come from the library {@code sop} alone: computed from values that each keep their file (invariant 9).
 */
@NullMarked
package org.himuro.lims.sequencing;

import org.jspecify.annotations.NullMarked;
