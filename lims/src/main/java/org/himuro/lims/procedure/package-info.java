/**
 * The register of procedures (E6): which version of which SOP is in force when.
 *
 * <p>Owns: nothing yet; the procedures shipped by the library {@code sop} count as approved from their effective date. Emits: nothing.
 * Reads: {@code shared}, {@code ledger}, {@code identity}. Every verdict names the version it was computed by.
 */
@NullMarked
package org.himuro.lims.procedure;

import org.jspecify.annotations.NullMarked;
