/**
 * The ledger's vocabulary about material, and what a history implies (B1, H2, T3).
 *
 * <p>Owns: the sealed {@link org.himuro.lims.specimen.SpecimenEvent}, the streams of tubes, containers, parcels, stray parcels,
 * cases, kits and kinships with their projections, occupancy, and {@link org.himuro.lims.specimen.Custody}. Emits nothing by itself: collection,
 * processing, storage and shipping decide. Reads: {@code shared}, {@code ledger}, {@code identity}, {@code procedure},
 * {@code task}, {@code consent}.
 */
@NullMarked
package org.himuro.lims.specimen;

import org.jspecify.annotations.NullMarked;
