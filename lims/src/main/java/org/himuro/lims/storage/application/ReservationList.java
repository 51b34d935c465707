package org.himuro.lims.storage.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.storage.Reservation;

/**
 * The reservations of a site.
 *
 * @param mine only the reader's own are shown
 * @param held those that hold positions are shown, by their end; else those that hold none any more
 * @param mayReserve the reader may reserve and end
 * @param next address of the following page
 */
public record ReservationList(List<Line> lines, boolean mine, boolean held, boolean mayReserve, Optional<String> next) {
    public ReservationList {
        lines = List.copyOf(lines);
    }

    /**
     * @param note what was written beside it, unless that was deleted
     * @param boxes codes of those with positions of it
     * @param today it ends before the day is over
     */
    public record Line(
            Reservation reservation, String by, Optional<String> note, List<String> boxes, boolean own, boolean today) {
        public Line {
            boxes = List.copyOf(boxes);
        }

        public TimeKey key() {
            return new TimeKey(reservation.until(), reservation.id());
        }

        public Instant until() {
            return reservation.until();
        }
    }

    public static String address(boolean mine, boolean held) {
        return "/reservations?mine=" + mine + "&held=" + held;
    }
}
