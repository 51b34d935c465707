/**
 * How many tubes really lie where the record says (B7): positions are drawn at random, looked at, and compared.
 *
 * <p>Owns: the streams of stock-takes and of the positions drawn for them, with their projections {@code stock_take},
 * {@code stock_take_stratum} and {@code stock_take_line}; the list of positions that a draw was made from, as it stood
 * ({@code stock_take_list}); the commands {@link org.himuro.lims.stocktake.StartStockTake}, {@link org.himuro.lims.stocktake.CountPosition},
 * {@link org.himuro.lims.stocktake.TakeBackCount}, {@link org.himuro.lims.stocktake.CloseStockTake}. Emits:
 * {@link org.himuro.lims.stocktake.StockTakeEvent}, {@link org.himuro.lims.stocktake.LineEvent}, and at the end {@code TubeMarked} and
 * {@code ContainerMarked} for what was found otherwise than the record has it, which opens a deviation each. Reads: {@code shared},
 * {@code ledger}, {@code identity}, {@code specimen}, {@code quality} (deviations), {@code labelling} (codes), {@code storage} (a tube that was
 * found is reported by its {@link org.himuro.lims.storage.PutAway}). What is seen is compared with the record in the transaction that keeps it:
 * a tube that was moved since the draw by a recorded act is no error.
 */
@NullMarked
package org.himuro.lims.stocktake;

import org.jspecify.annotations.NullMarked;
