package org.himuro.lims.monitoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What a temperature class allows: data, each version as it was (T1).
 *
 * @param temperatureClass of a parcel or of a place of storage
 * @param version from 1; a series names the one it was judged by
 * @param lower degrees Celsius; the limit itself is allowed
 * @param upper degrees Celsius; the limit itself is allowed
 * @param minimum an excursion that is known to be shorter does not count
 * @param hysteresis degrees by which it must be back inside before an excursion is over
 * @param source where the figures come from
 */
public record TemperatureProfile(
        String temperatureClass,
        int version,
        Optional<BigDecimal> lower,
        Optional<BigDecimal> upper,
        Duration minimum,
        BigDecimal hysteresis,
        String source) {}
