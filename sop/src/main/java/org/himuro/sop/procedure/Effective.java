package org.himuro.sop.procedure;

import java.time.LocalDate;
import java.util.Optional;

/** The days a version is in force, first and last day included; dates are those of the site. */
public record Effective(LocalDate from, Optional<LocalDate> to) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    public boolean overlaps(Effective other) {
        return to.map(last -> !last.isBefore(other.from)).orElse(true)
                && other.to.map(last -> !last.isBefore(from)).orElse(true);
    }
}
