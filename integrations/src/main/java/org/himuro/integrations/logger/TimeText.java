package org.himuro.integrations.logger;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Understands a moment as loggers write it: 24 or 12 hours, date before or after the time, months as numbers or names. */
final class TimeText {

    private static final int LONGEST = 64;
    private static final Pattern TIME = Pattern.compile(
            "(午前|午後)?\\s?(?<![0-9.])([0-9]{1,2})[:時]\\s?([0-9]{1,2})"
                    + "(?:[:分]\\s?([0-9]{1,2})(?:[.,]([0-9]{1,9}))?)?[分秒]?(?![0-9:])\\s?([AaPp]\\.?\\s?[Mm](?:\\.|\\b)|午前|午後)?");
    private static final Pattern ZONE = Pattern.compile(
            "\\s?\\(?(?:(Z)|(UTC|GMT|JST))?\\s?([+-][0-9]{2}:?[0-9]{2}(?![0-9])|[+-][0-9]{1,2}(?![0-9:.]))?\\)?(?![A-Za-z0-9])");
    private static final Pattern NOTHING_MORE = Pattern.compile(
            "(?i)[\\sT,;()|-]*(?:\\(?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\)?|[(（][月火水木金土日][)）])?[\\sT,;()|-]*");
    private static final Pattern SERIAL = Pattern.compile("[2-7][0-9]{4}(?:[.,][0-9]{1,15})?");
    private static final LocalDateTime EXCEL_EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final long SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();

    private TimeText() {}

    /** Date and time, or one of them; nothing if anything else is written beside. */
    static Optional<Stamp> of(String text, DateOrder order) {
        if (text.length() > LONGEST || text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        try {
            var date = DateText.find(text, order);
            var rest = date.map(DateText.Found::rest).orElse(text);
            var match = TIME.matcher(rest);
            if (!match.find()) {
                return NOTHING_MORE.matcher(rest).matches() && date.isPresent()
                        ? Optional.of(new Stamp(date.map(DateText.Found::date), Optional.empty(), Optional.empty()))
                        : Optional.empty();
            }
            var tail = rest.substring(match.end());
            var zone = ZONE.matcher(tail);
            boolean zoned = zone.lookingAt();
            var left = rest.substring(0, match.start()) + " " + tail.substring(zoned ? zone.end() : 0);
            return NOTHING_MORE.matcher(left).matches()
                    ? Optional.of(new Stamp(
                            date.map(DateText.Found::date),
                            Optional.of(time(match.toMatchResult())),
                            zoned ? offset(zone.toMatchResult()) : Optional.empty()))
                    : Optional.empty();
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    /** Days since the end of 1899 as spreadsheets count them, to the nearest second; the years 1954 to 2119. */
    static Optional<LocalDateTime> ofSerial(String text) {
        if (!SERIAL.matcher(text).matches()) {
            return Optional.empty();
        }
        double days = Double.parseDouble(text.replace(',', '.'));
        return Optional.of(EXCEL_EPOCH.plusSeconds(Math.round(days * SECONDS_OF_A_DAY)));
    }

    private static LocalTime time(MatchResult match) {
        int hour = Integer.parseInt(match.group(2));
        var half = Optional.ofNullable(match.group(1)).or(() -> Optional.ofNullable(match.group(6)));
        if (half.isPresent()) {
            boolean afternoon = half.get().toUpperCase(Locale.ROOT).startsWith("P")
                    || half.get().equals("午後");
            if (hour > 12) {
                throw new DateTimeException("a 12-hour clock has no hour " + hour);
            }
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        int second = match.group(4) == null ? 0 : Integer.parseInt(match.group(4));
        var fraction = Optional.ofNullable(match.group(5)).orElse("0");
        int nano = Integer.parseInt((fraction + "000000000").substring(0, 9));
        return LocalTime.of(hour, Integer.parseInt(match.group(3)), second, nano);
    }

    private static Optional<ZoneOffset> offset(MatchResult zone) {
        var shift = zone.group(3);
        if (shift != null) {
            return Optional.of(ZoneOffset.of(shift));
        }
        if (zone.group(1) != null) {
            return Optional.of(ZoneOffset.UTC);
        }
        var name = zone.group(2);
        return name == null
                ? Optional.empty()
                : Optional.of(name.equals("JST") ? ZoneOffset.ofHours(9) : ZoneOffset.UTC);
    }
}
