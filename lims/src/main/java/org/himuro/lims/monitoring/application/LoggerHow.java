package org.himuro.lims.monitoring.application;

import java.time.ZoneId;
import java.util.Optional;
import org.himuro.integrations.logger.Claim;
import org.himuro.integrations.logger.TemperatureUnit;

/**
 * What a person says of a logger's file.
 *
 * @param maker that it is said to be of
 * @param channel of several
 * @param unit where the file does not say it
 * @param zone of the clock, where the file does not say it
 * @param taught name of one of the site's own loggers
 */
public record LoggerHow(
        Optional<String> maker,
        Optional<String> channel,
        Optional<TemperatureUnit> unit,
        ZoneId zone,
        Optional<String> taught) {
    public static LoggerHow plain(ZoneId zone) {
        return new LoggerHow(Optional.empty(), Optional.empty(), Optional.empty(), zone, Optional.empty());
    }

    Claim claim() {
        return new Claim(maker, channel, unit);
    }
}
