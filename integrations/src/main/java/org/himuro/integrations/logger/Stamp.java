package org.himuro.integrations.logger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a cell says of a moment; a file may write date and time in two cells.
 *
 * @param date the day, if written
 * @param time the time of day, if written
 * @param offset the distance from UTC, if written beside the time
 */
record Stamp(Optional<LocalDate> date, Optional<LocalTime> time, Optional<ZoneOffset> offset) {

    boolean complete() {
        return date.isPresent() && time.isPresent();
    }

    Optional<LocalDateTime> local() {
        return date.flatMap(d -> time.map(d::atTime));
    }
}
