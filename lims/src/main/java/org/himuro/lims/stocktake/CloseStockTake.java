package org.himuro.lims.stocktake;

/**
 * A request: nothing more is looked at, and what was found otherwise than the record has it is to be dealt with. Refused:
 * {@code STOCK_TAKE_UNKNOWN}, {@code STOCK_TAKE_CLOSED}, {@code POSITIONS_LEFT}.
 *
 * @param unfinished said where positions are left that nobody has looked at
 */
public record CloseStockTake(String stockTake, boolean unfinished) {}
