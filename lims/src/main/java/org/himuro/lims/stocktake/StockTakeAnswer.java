package org.himuro.lims.stocktake;

/**
 * @param stockTake its code
 * @param positions that were drawn
 * @param left that nobody had looked at
 * @param wrong where something else was found than the record has
 */
public record StockTakeAnswer(String stockTake, int positions, int left, int wrong) {}
