package org.himuro.lims.monitoring.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.monitoring.TemperatureReading;

/**
 * The one temperature at which as much would have been broken down as at all of these (83.14472 kJ/mol). Said of what is kept at room
 * temperature or in a refrigerator; it means nothing for what is frozen.
 */
public final class MeanKinetic {
    private static final Set<String> SAID_OF = Set.of("AMBIENT", "REFRIGERATED");
    private static final double KELVIN = 10_000; // 83.14472 kJ/mol over 8.314472 J/(mol K)
    private static final double ZERO_CELSIUS = 273.15;

    private MeanKinetic() {}

    /** @param readings at equal intervals; @return degrees Celsius to two digits */
    public static Optional<BigDecimal> of(List<TemperatureReading> readings, String temperatureClass) {
        if (readings.isEmpty() || !SAID_OF.contains(temperatureClass)) {
            return Optional.empty();
        }
        double mean = readings.stream()
                .mapToDouble(r -> Math.exp(-KELVIN / (r.celsius().doubleValue() + ZERO_CELSIUS)))
                .average()
                .orElseThrow();
        return Optional.of(
                BigDecimal.valueOf(KELVIN / -Math.log(mean) - ZERO_CELSIUS).setScale(2, RoundingMode.HALF_EVEN));
    }
}
