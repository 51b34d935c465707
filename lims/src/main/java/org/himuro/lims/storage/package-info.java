/**
 * Where things are (B1, B2, B5, B9, L5): building, room, unit, shelf, rack, box, position, and their pictures; put-away, retrieval, moves, rack readings.
 *
 * <p>Owns: the commands {@link org.himuro.lims.storage.StoreTubes}, {@link org.himuro.lims.storage.TakeTubes},
 * {@link org.himuro.lims.storage.ReportTubeFound}, {@link org.himuro.lims.storage.MoveContainer},
 * {@link org.himuro.lims.storage.BuildUnit}, {@link org.himuro.lims.storage.BuildOfType}, {@link org.himuro.lims.storage.RegisterContainer},
 * {@link org.himuro.lims.storage.DefineUnitType}, {@link org.himuro.lims.storage.WithdrawUnitType}, {@link org.himuro.lims.storage.ArrangeRoom},
 * {@link org.himuro.lims.storage.MoveByScan}, {@link org.himuro.lims.storage.UndoMove},
 * {@link org.himuro.lims.storage.StoreRack}, {@link org.himuro.lims.storage.RegisterTubes},
 * {@link org.himuro.lims.storage.TeachRackScanner}, {@link org.himuro.lims.storage.ReservePositions},
 * {@link org.himuro.lims.storage.EndReservation}, {@link org.himuro.lims.storage.ProlongReservation},
 * {@link org.himuro.lims.storage.ProposePlaces}, {@link org.himuro.lims.storage.SetAllocationRules}; the rules by which places are
 * proposed, and what was proposed (B3); reservations (B9), unit types, plans of rooms, aliases of tubes' codes, places of quarantine, serial numbers of containers, the
 * raw files of rack scanners and what a site has taught of them. Emits: facts of {@code specimen} about tubes and containers and
 * {@link org.himuro.lims.storage.StorageEvent}, {@link org.himuro.lims.storage.ReservationEvent},
 * {@link org.himuro.lims.storage.AllocationEvent}. Reads: {@code shared}, {@code ledger},
 * {@code specimen}, {@code consent}, {@code quality} (remarks).
 * How cold a unit is, is asked by {@link org.himuro.lims.storage.UnitTemperature}, which whoever has sensors answers.
 * Lower contexts store by {@link org.himuro.lims.storage.PutAway}. That no place holds two tubes is kept by the keys
 * {@code position_taken} and {@code occupant_in_one_place}, whatever was looked at before; a reserved position stands under the first of them, too, and {@link org.himuro.lims.storage.ReservedPositions}
 * keeps a box with one at its site.
 */
@NullMarked
package org.himuro.lims.storage;

import org.jspecify.annotations.NullMarked;
