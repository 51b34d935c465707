package org.himuro.lims.laboratory;

import java.time.DayOfWeek;
import java.util.List;

/**
 * When parcels are received.
 *
 * @param closed weekdays on which nothing is received
 * @param from {@code HH:mm}, the laboratory's time
 * @param to {@code HH:mm}, later than {@code from}
 */
public record Hours(List<DayOfWeek> closed, String from, String to) {
    public Hours {
        closed = List.copyOf(closed);
    }
}
