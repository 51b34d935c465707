package org.himuro.lims.retention;

import java.time.LocalDate;
import java.util.Optional;

/** How long material is kept. @param projectEnd from when the years count; from its collection where that is not said */
public record Period(int years, Optional<LocalDate> projectEnd) {
    public static final int MOST = 100;

    /** The last day on which it is kept without anybody deciding so. */
    public LocalDate due(LocalDate collected) {
        return projectEnd.orElse(collected).plusYears(years);
    }
}
