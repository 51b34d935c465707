package org.himuro.sop.acceptance;

import java.math.BigDecimal;

/**
 * One measured value.
 *
 * @param value in the metric's unit, as exactly as the file gave it
 * @param source name of the file it was read from
 */
public record Measurement(Metric metric, BigDecimal value, String source) {}
