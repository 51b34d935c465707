/**
 * Acceptance inspection of tubes at the laboratory that received them, and what becomes of those that are not accepted (H3, Q8).
 *
 * <p>Owns: the limits of each laboratory ({@code inspection_rules}) and the inspection of each tube at it ({@code inspection}). Emits: {@link
 * org.himuro.lims.inspection.InspectionEvent}, and {@code TubeReplaced} of the order. Reads: {@code shared}, {@code ledger}, {@code
 * identity} (the vault keeps the documents of limits), {@code task} (whom it tells), {@code consent}, {@code specimen}, {@code retention}
 * (what may leave), {@code processing} (what was measured), {@code picking} and {@code shipping} (a sister is fetched and sent), {@code
 * sequencing}. Ids: a tube at a laboratory is one stream. Verdicts come from the library {@code sop} alone; what was not measured is
 * never accepted.
 */
@NullMarked
package org.himuro.lims.inspection;

import org.jspecify.annotations.NullMarked;
