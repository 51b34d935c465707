package org.himuro.lims.laboratory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Report {@code set-holidays}: days without receipt, beside Saturdays and Sundays. Replaces those before. */
public record SetHolidays(UUID site, List<LocalDate> holidays) {
    public SetHolidays {
        holidays = List.copyOf(holidays);
    }
}
