package org.himuro.integrations.seqqc;

import java.math.BigDecimal;

/**
 * One measured figure.
 *
 * @param value as the file holds it, percentages as 0 to 100
 * @param unit symbol of the unit
 * @param definition the tool's own: what is counted, where it stands in the file, and any conversion made here
 */
public record QcMetric(BigDecimal value, String unit, String definition) {}
