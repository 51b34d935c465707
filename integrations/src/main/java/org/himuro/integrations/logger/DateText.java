package org.himuro.integrations.logger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the date in a text that may also hold a time. */
final class DateText {

    private static final Pattern NUMBERS = Pattern.compile(
            "(?<![0-9:.,+-])([0-9]{4}|[0-9]{1,2})\\s?([-/.年])\\s?([0-9]{1,2})\\s?([-/.月])\\s?([0-9]{4}|[0-9]{1,2})(?![0-9:])日?");
    private static final Pattern DAY_NAME_YEAR = Pattern.compile(
            "(?<![0-9:.])([0-9]{1,2})[-/ .]{0,2}([A-Za-z]{3,9})[-/ .,]{0,2}([0-9]{4}|[0-9]{2})(?![0-9:])");
    private static final Pattern NAME_DAY_YEAR =
            Pattern.compile("(?<![A-Za-z])([A-Za-z]{3,9})[-/ .]{1,2}([0-9]{1,2})[-/ .,]{1,2}([0-9]{4})(?![0-9:])");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> LONG_MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int CENTURY = 2000;

    private DateText() {}

    /** The date, and the text without it. */
    record Found(LocalDate date, String rest) {}

    static Optional<Found> find(String text, DateOrder order) {
        var numbers = NUMBERS.matcher(text);
        if (numbers.find()) {
            return Optional.of(new Found(ofNumbers(numbers, order), without(text, numbers)));
        }
        var named = DAY_NAME_YEAR.matcher(text);
        if (named.find() && month(named.group(2)) > 0) {
            var date = LocalDate.of(year(named.group(3)), month(named.group(2)), Integer.parseInt(named.group(1)));
            return Optional.of(new Found(date, without(text, named)));
        }
        var american = NAME_DAY_YEAR.matcher(text);
        if (american.find() && month(american.group(1)) > 0) {
            var date = LocalDate.of(
                    year(american.group(3)), month(american.group(1)), Integer.parseInt(american.group(2)));
            return Optional.of(new Found(date, without(text, american)));
        }
        return Optional.empty();
    }

    private static LocalDate ofNumbers(Matcher match, DateOrder order) {
        boolean sameSign =
                match.group(2).equals(match.group(4)) || match.group(2).equals("年");
        boolean japanese = match.group(2).equals("年");
        if (!sameSign) {
            throw new DateTimeException("the signs between the numbers differ");
        }
        int middle = Integer.parseInt(match.group(3));
        if (match.group(1).length() == 4 || japanese) {
            return LocalDate.of(year(match.group(1)), middle, day(match.group(5)));
        }
        return switch (order) {
            case DAY_MONTH_YEAR -> LocalDate.of(year(match.group(5)), middle, day(match.group(1)));
            case MONTH_DAY_YEAR -> LocalDate.of(year(match.group(5)), day(match.group(1)), middle);
            case YEAR_MONTH_DAY -> LocalDate.of(year(match.group(1)), middle, dayLast(match.group(5)));
        };
    }

    private static int day(String text) {
        return Integer.parseInt(text);
    }

    private static int dayLast(String text) {
        if (text.length() > 2) {
            throw new DateTimeException("a day has two digits");
        }
        return day(text);
    }

    private static int year(String text) {
        int year = Integer.parseInt(text);
        if (text.length() == 1) {
            throw new DateTimeException("a year has two or four digits");
        }
        return text.length() == 2 ? CENTURY + year : year;
    }

    private static int month(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("sept")) {
            return MONTHS.indexOf("sep") + 1;
        }
        return Math.max(MONTHS.indexOf(lower), LONG_MONTHS.indexOf(lower)) + 1;
    }

    private static String without(String text, Matcher match) {
        return text.substring(0, match.start()) + " " + text.substring(match.end());
    }
}
