package org.himuro.lims.intake.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** Years of Japanese eras (和暦). A day beyond the end of its era is none: nobody wrote 平成35年 while it lasted. */
final class Eras {
    private enum Era {
        M("明治", 1868, LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 30)),
        T("大正", 1912, LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 25)),
        S("昭和", 1926, LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
        H("平成", 1989, LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
        R("令和", 2019, LocalDate.of(2019, 5, 1), LocalDate.MAX);

        private final String written;
        private final int firstYear;
        private final LocalDate from;
        private final LocalDate to;

        Era(String written, int firstYear, LocalDate from, LocalDate to) {
            this.written = written;
            this.firstYear = firstYear;
            this.from = from;
            this.to = to;
        }
    }

    private Eras() {}

    /** @param year a number, or 元 for the first */
    static LocalDate date(String era, String year, String month, String day) {
        for (var known : Era.values()) {
            if (known.written.equals(era) || known.name().equals(era.toUpperCase(Locale.ROOT))) {
                int n = year.equals("元") ? 1 : Integer.parseInt(year);
                var date = LocalDate.of(known.firstYear + n - 1, Integer.parseInt(month), Integer.parseInt(day));
                if (n < 1 || date.isBefore(known.from) || date.isAfter(known.to)) {
                    throw new DateTimeException(era + year);
                }
                return date;
            }
        }
        throw new DateTimeException(era);
    }
}
