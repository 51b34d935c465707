package org.himuro.lims.intake.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Dates as they stand in old lists: {@code 2019/4/1}, {@code 2019-04-01 9:30}, {@code 20190401}, {@code 平成31年4月1日}, {@code H31.4.1}, a
 * spreadsheet's own day, a day that a spreadsheet shows as its number, {@code 2019年4月}, {@code 2019}, {@code 不明}. What is known to the day is
 * noon of that day and may be off by twelve hours; no hour is made up.
 */
public final class WhenWritten {
    private static final Pattern TIME =
            Pattern.compile("[ T]+(\\d{1,2})[:時](\\d{1,2})(?:[:分](\\d{1,2})(?:\\.\\d+)?秒?)?分?$");
    private static final Pattern DAY =
            Pattern.compile("((?:19|20)\\d{2})([-/.年]) ?(\\d{1,2})[-/.月] ?(\\d{1,2})日?(?:\\([^)]{1,3}\\))?");
    private static final Pattern EIGHT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern ERA =
            Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHRmtshr])\\.? ?(\\d{1,2}|元)[-/.年] ?(\\d{1,2})[-/.月] ?(\\d{1,2})日?");
    private static final Pattern ERA_MONTH = Pattern.compile("(明治|大正|昭和|平成|令和) ?(\\d{1,2}|元)年 ?(\\d{1,2})月");
    private static final Pattern MONTH = Pattern.compile("((?:19|20)\\d{2})[-/.年] ?(\\d{1,2})月?");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final Pattern WESTERN = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}");
    private static final LocalDate SINCE = LocalDate.of(1899, 12, 30);
    private static final int HALF_A_DAY = (int) Duration.ofHours(12).toSeconds();

    private WhenWritten() {}

    private record Span(LocalDateTime from, LocalDateTime to) {
        static Span of(LocalDate day) {
            return new Span(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
        }

        static Span of(YearMonth month) {
            return new Span(
                    month.atDay(1).atStartOfDay(), month.plusMonths(1).atDay(1).atStartOfDay());
        }
    }

    /** @param text as it stands @param zone in which the clock on the wall went */
    public static When read(String text, ZoneId zone) {
        if (Written.isUnknown(text)) {
            return new When.Unknown();
        }
        var plain = Written.plain(text);
        var time = TIME.matcher(plain);
        boolean timed = time.find();
        var day = timed ? plain.substring(0, time.start()).strip() : plain;
        try {
            var hour = timed ? Optional.of(clock(time.toMatchResult())) : Optional.<LocalTime>empty();
            return span(day)
                    .map(span -> hour.filter(h -> span.from().plusDays(1).equals(span.to()))
                            .map(h -> at(span.from().with(h), zone))
                            .orElseGet(() -> between(span, zone)))
                    .orElseGet(() -> new When.Wrong(
                            WESTERN.matcher(day).matches() ? "IMPORT_DATE_ORDER" : "IMPORT_DATE_NOT_UNDERSTOOD"));
        } catch (DateTimeException | NumberFormatException impossible) {
            return new When.Wrong("IMPORT_DATE_IMPOSSIBLE");
        }
    }

    private static When at(LocalDateTime moment, ZoneId zone) {
        // midnight sharp is how a spreadsheet writes a day without an hour
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new When.Known(moment.plusHours(12).atZone(zone).toInstant(), HALF_A_DAY)
                : new When.Known(moment.atZone(zone).toInstant(), 0);
    }

    private static When between(Span span, ZoneId zone) {
        var from = span.from().atZone(zone).toInstant();
        var half = Duration.between(from, span.to().atZone(zone).toInstant()).dividedBy(2);
        return new When.Known(from.plus(half), (int) half.toSeconds());
    }

    private static LocalTime clock(MatchResult m) {
        var seconds = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        return LocalTime.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), seconds);
    }

    private static Optional<Span> span(String text) {
        var day = DAY.matcher(text);
        if (day.matches()) {
            return Optional.of(Span.of(date(day.group(1), day.group(3), day.group(4))));
        }
        var eight = EIGHT.matcher(text);
        if (eight.matches()) {
            return Optional.of(Span.of(date(eight.group(1), eight.group(2), eight.group(3))));
        }
        var era = ERA.matcher(text);
        if (era.matches()) {
            return Optional.of(Span.of(Eras.date(era.group(1), era.group(2), era.group(3), era.group(4))));
        }
        return longer(text);
    }

    private static Optional<Span> longer(String text) {
        var eraMonth = ERA_MONTH.matcher(text);
        if (eraMonth.matches()) {
            return Optional.of(
                    Span.of(YearMonth.from(Eras.date(eraMonth.group(1), eraMonth.group(2), eraMonth.group(3), "28"))));
        }
        var month = MONTH.matcher(text);
        if (month.matches()) {
            return Optional.of(
                    Span.of(YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)))));
        }
        var year = YEAR.matcher(text);
        if (year.matches()) {
            var first = LocalDate.of(Integer.parseInt(year.group(1)), 1, 1);
            return Optional.of(new Span(first.atStartOfDay(), first.plusYears(1).atStartOfDay()));
        }
        var serial = SERIAL.matcher(text);
        return serial.matches()
                ? Optional.of(Span.of(SINCE.plusDays(Integer.parseInt(serial.group(1)))))
                : Optional.empty();
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
