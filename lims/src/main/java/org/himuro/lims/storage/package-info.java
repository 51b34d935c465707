/**
 * Where things are (B1, B5, L5): unit, shelf, rack, box, position; put-away, retrieval, moves, rack readings.
 *
 * <p>Owns: the commands {@link org.himuro.lims.storage.StoreTubes}, {@link org.himuro.lims.storage.TakeTubes},
 * {@link org.himuro.lims.storage.ReportTubeFound}, {@link org.himuro.lims.storage.MoveContainer},
 * {@link org.himuro.lims.storage.BuildUnit}, {@link org.himuro.lims.storage.RegisterContainer},
 * {@link org.himuro.lims.storage.StoreRack}, {@link org.himuro.lims.storage.RegisterTubes},
 * {@link org.himuro.lims.storage.TeachRackScanner}; aliases of tubes' codes, places of quarantine, serial numbers of containers, the
 * raw files of rack scanners and what a site has taught of them. Emits: facts of {@code specimen} about tubes and containers and
 * {@link org.himuro.lims.storage.StorageEvent}. Reads: {@code shared}, {@code ledger}, {@code specimen}, {@code consent}.
 * Lower contexts store by {@link org.himuro.lims.storage.PutAway}. That no place holds two tubes is kept by the keys
 * {@code position_taken} and {@code occupant_in_one_place}, whatever was looked at before.
 */
@NullMarked
package org.himuro.lims.storage;

import org.jspecify.annotations.NullMarked;
