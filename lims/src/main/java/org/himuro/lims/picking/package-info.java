/**
 * Tubes on a list are fetched (B4): in walking order, each unit opened once, each tube confirmed by its scan; their places stay kept for
 * them, and how long each was out of the cold is told.
 *
 * <p>Owns: the streams of picks with their projections {@code pick_list} and {@code pick_line}; the commands {@link
 * org.himuro.lims.picking.RequestPick}, {@link org.himuro.lims.picking.PickTube}, {@link org.himuro.lims.picking.ReportNotInPlace},
 * {@link org.himuro.lims.picking.EndPick}. Emits: {@link org.himuro.lims.picking.PickEvent}, and of {@code specimen}'s vocabulary {@code
 * TubeTaken}, {@code TubePlaceGivenUp} and {@code TubeMarked}. Reads: {@code shared}, {@code ledger}, {@code identity}, {@code consent},
 * {@code specimen}, {@code labelling} (serial numbers), {@code collection} (taking back), {@code storage} (putting away). Contexts below
 * ask for a pick by {@link org.himuro.lims.picking.Picking}, and say what speaks against one by {@link
 * org.himuro.lims.picking.AgainstPick}. That a tube is on one open list alone is kept by the key {@code pick_open_tube}; that nobody
 * else gets the place of a tube that was picked, by {@code position_taken}.
 */
@NullMarked
package org.himuro.lims.picking;

import org.jspecify.annotations.NullMarked;
