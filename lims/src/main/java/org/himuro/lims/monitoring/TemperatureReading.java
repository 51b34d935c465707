package org.himuro.lims.monitoring;

import java.math.BigDecimal;
import java.time.Instant;

/** One measured temperature. @param celsius degrees Celsius, at most four digits behind the point */
public record TemperatureReading(Instant at, BigDecimal celsius) {
    /** Without the zeros that a column adds. */
    public static BigDecimal plain(BigDecimal celsius) {
        var plain = celsius.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
