/**
 * Read models across contexts (B2, R9, X1): search, the story of a tube, lists, the first page of a room.
 *
 * <p>The papers of a parcel are here too (H1, H6): what they say of its tubes comes from many contexts. Whether they are drafts {@code shipping}
 * says ({@link org.himuro.lims.shipping.ParcelCheck}).
 *
 * <p>Owns no facts. Its own tables hold no state of the bank: {@code saved_search}, what people ask for again, under ids of the form that saved
 * it, and {@code tube_export}, who took which tubes away as a file. Reads every context through its root package and the projections by statements of its own,
 * always narrowed to the rows that the viewer's site may read. Nothing depends on it.
 */
@NullMarked
package org.himuro.lims.reporting;

import org.jspecify.annotations.NullMarked;
