/**
 * The register of procedures (E6): which version of which SOP is in force when, who approved it, who has read it and was trained in it.
 *
 * <p>Owns: the streams of versions and of training with their projections {@code procedure_revision}, {@code training} and
 * {@code training_lesson}, and {@code procedure_text}, the documents by their digest. Emits:
 * {@link org.himuro.lims.procedure.RevisionEvent}, {@link org.himuro.lims.procedure.TrainingEvent}. Reads: {@code shared},
 * {@code ledger}, {@code identity}. What comes with the program is entered at the start: in force where the procedure is new to the
 * installation, else a draft for two people to approve. Every verdict names the version it was computed by.
 * Machines read the register under {@code /api/v1/procedures}.
 */
@NullMarked
package org.himuro.lims.procedure;

import org.jspecify.annotations.NullMarked;
