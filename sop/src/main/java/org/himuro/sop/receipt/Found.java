package org.himuro.sop.receipt;

import java.math.BigDecimal;

/**
 * One value that was measured of a tube.
 *
 * @param fluorometric how a concentration was measured; of no meaning for other measures
 */
public record Found(Measure measure, BigDecimal value, boolean fluorometric) {}
