package org.himuro.lims.storage.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.Reservation;
import org.himuro.lims.storage.Reservation.Fate;

/**
 * One reservation.
 *
 * @param lines its positions in the order of reserving
 * @param mayEnd the reader may end it and move its end
 * @param until date and time as they stand in the form
 * @param done message key of what was just done
 */
public record ReservationPage(
        ReservationList.Line line,
        List<Position> lines,
        boolean mayEnd,
        Until until,
        Optional<String> done,
        Set<String> ticked,
        List<Reason> reasons) {
    public ReservationPage {
        lines = List.copyOf(lines);
        ticked = Set.copyOf(ticked);
        reasons = List.copyOf(reasons);
    }

    public Reservation reservation() {
        return line.reservation();
    }

    /** @param tube that was put there */
    public record Position(String box, String cell, Fate fate, Optional<String> tube) {
        public boolean held() {
            return fate == Fate.HELD;
        }

        public String at() {
            return box + " " + cell;
        }
    }

    /** In the site's zone. */
    public record Until(String date, String time) {
        static Until given(Map<String, String> form, Until otherwise) {
            return new Until(form.getOrDefault("date", otherwise.date()), form.getOrDefault("time", otherwise.time()));
        }
    }

    public int held() {
        return reservation().held().size();
    }
}
