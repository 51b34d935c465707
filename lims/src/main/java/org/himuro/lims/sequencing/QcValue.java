package org.himuro.lims.sequencing;

import java.math.BigDecimal;

/**
 * One value of a quality file.
 *
 * @param metric canonical name of the reader, e.g. {@code q30_percent}
 */
public record QcValue(String metric, BigDecimal value, String unit) {}
