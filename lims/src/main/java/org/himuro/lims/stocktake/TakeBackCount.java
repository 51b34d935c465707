package org.himuro.lims.stocktake;

/**
 * A request: that look was not right, and the position is to be looked at again. Refused: {@code STOCK_TAKE_UNKNOWN},
 * {@code STOCK_TAKE_CLOSED}, {@code POSITION_NOT_DRAWN}, {@code POSITION_NOT_COUNTED}, {@code COUNT_NOT_YOURS}.
 */
public record TakeBackCount(String stockTake, String box, String cell) {}
