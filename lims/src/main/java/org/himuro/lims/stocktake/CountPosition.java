package org.himuro.lims.stocktake;

import java.util.Optional;

/**
 * A request: somebody has looked at a position that was drawn. Refused: {@code STOCK_TAKE_UNKNOWN}, {@code STOCK_TAKE_CLOSED},
 * {@code POSITION_NOT_DRAWN}, {@code POSITION_COUNTED}, {@code CODE_NOT_SAID}, {@code CODE_IS_NO_TUBE}, {@code CHECK_WRONG}.
 *
 * @param stockTake its code
 * @param cell {@code A01}
 * @param code what was scanned there, where that is a tube
 */
public record CountPosition(String stockTake, String box, String cell, Look look, Optional<String> code) {}
