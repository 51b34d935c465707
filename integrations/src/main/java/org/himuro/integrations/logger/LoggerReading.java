package org.himuro.integrations.logger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One logger's series (T1).
 *
 * @param maker who made the logger, if the file tells or the mapping says
 * @param serial the logger's serial number, as written
 * @param unit the unit the file writes its temperatures in; the points are in degrees Celsius
 * @param zone the time zone the file or the mapping states; never assumed
 * @param interval time between readings: as stated, else as most readings are apart
 * @param points in the order of the file
 * @param mapping how the file was read; may be kept and used for the next file of this device
 * @param source encoding of the text, or kind of workbook
 * @param sha256 fingerprint of the raw file
 */
public record LoggerReading(
        Optional<String> maker,
        Optional<String> serial,
        TemperatureUnit unit,
        Optional<String> zone,
        Optional<Duration> interval,
        List<LoggerPoint> points,
        LoggerMapping mapping,
        String source,
        String sha256) {

    public LoggerReading {
        points = List.copyOf(points);
    }
}
