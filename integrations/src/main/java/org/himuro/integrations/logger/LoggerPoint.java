package org.himuro.integrations.logger;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * One reading of a logger.
 *
 * @param at the logger's own clock
 * @param offset the clock's distance from UTC, only if the file states it
 * @param celsius degrees Celsius, above -273.15; nothing where the logger measured nothing (probe open, no value)
 * @param line 1-based line of the file
 */
public record LoggerPoint(LocalDateTime at, Optional<ZoneOffset> offset, Optional<BigDecimal> celsius, int line) {

    /** ISO 8601 with seconds; with offset if, and only if, it is known. */
    public String isoTime() {
        return offset.map(o -> at.atOffset(o).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                .orElseGet(() -> at.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
    }
}
