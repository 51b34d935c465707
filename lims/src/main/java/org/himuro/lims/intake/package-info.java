/**
 * The bank that existed before (X5, S19): lists of places and tubes as people kept them, read by a mapping that is learned once, checked as a
 * whole, taken in acts of a thousand lines each that can be paused and go on after a restart, and taken back as a whole.
 *
 * <p>Owns: the streams of imports and of mappings with their projections {@code bank_import} and {@code bank_mapping}; {@code
 * bank_import_chunk}. Emits: {@link org.himuro.lims.intake.IntakeEvent}; of {@code specimen}'s vocabulary {@code CaseOpened} and {@code
 * CaseClosed} for what a donor's tubes belong to, {@code TubeLabelled}, {@code TubeBroughtIn}, {@code TubeStored}, {@code
 * ContainerRegistered}, {@code ContainerPlaced}; {@code TubeAliased} of {@code storage}; {@code ConsentToEstablish} of {@code consent}.
 * Reads: {@code shared}, {@code ledger}, {@code identity} (the vault keeps the files, for they name donors by their numbers), {@code
 * consent}, {@code specimen}, {@code labelling} (codes of cases), {@code storage}.
 */
@NullMarked
package org.himuro.lims.intake;

import org.jspecify.annotations.NullMarked;
