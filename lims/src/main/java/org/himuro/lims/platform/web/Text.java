package org.himuro.lims.platform.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.himuro.lims.shared.Reason;

/**
 * What a template speaks with ({@code t}): messages, times, numbers in the reader's language and the site's zone.
 *
 * <p>Values that are data and not language (codes, names, numbers with a unit in the table's head) stand in an element with
 * {@code translate="no"}; everything else comes through here.
 */
public final class Text {
    /** Kinds of values with words: {@code material.dna}. */
    private static final List<String> WORDS = List.of(
            "material.",
            "assay.",
            "coolant.",
            "transportclass.",
            "consent-scope.",
            "whose.",
            "amountunit.",
            "analyte.",
            "reservation-purpose.",
            "retention-form.",
            "keeper.",
            "reserve-unit.",
            "hold-reason.",
            "layer.",
            "packing.item.",
            "container.",
            "temperature.",
            "measure.",
            "laboratory.assay.",
            "inspection.became.");

    /** As a reason carries a time. */
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    /** What may be a name is kept as an asterisk for each character. */
    private static final Pattern HIDDEN = Pattern.compile("\\*+");

    private final Messages messages;
    private final Language language;
    private final Times times;
    private final String sprite;
    private final StaffNames names;

    /** @param sprite address of the icon sprite */
    public Text(Messages messages, Language language, Times times, String sprite) {
        this(messages, language, times, sprite, StaffNames.NONE);
    }

    /** @param names of those of whom a reason speaks by their ids */
    public Text(Messages messages, Language language, Times times, String sprite, StaffNames names) {
        this.names = names;
        this.messages = messages;
        this.language = language;
        this.times = times;
        this.sprite = sprite;
    }

    /** The address of an icon, for {@code <use href>}. */
    public String icon(String name) {
        return sprite + "#" + name;
    }

    /** A phrase; that of a reason in the words of the reason. */
    public String of(Phrase phrase) {
        var reason = phrase.key().startsWith("reason.");
        return of(
                phrase.key(),
                phrase.args().stream()
                        .map(arg -> reason && arg instanceof String code ? word(code) : arg)
                        .toArray());
    }

    /** A reason in words: the message {@code reason.CODE}; values that have a word of their own are not shown as codes. */
    public String of(Reason reason) {
        return of(
                "reason." + reason.code(),
                reason.args().stream().map(this::word).toArray());
    }

    /** A text of that form that is no time after all stays as it is. */
    private String moment(String iso) {
        try {
            return written(Instant.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    private String word(String code) {
        if (code.isEmpty()) {
            return of("value.empty");
        }
        if (HIDDEN.matcher(code).matches()) {
            return of("value.hidden", code.length());
        }
        if (INSTANT.matcher(code).matches()) {
            return moment(code);
        }
        var person = Fields.uuid(code);
        if (person.isPresent()) {
            return names.of(person.get()).orElse(code);
        }
        return WORDS.stream()
                .flatMap(kind -> Stream.of(kind + code, kind + Phrase.hyphenated(code)))
                .filter(this::knows)
                .findFirst()
                .map(this::of)
                .orElse(code);
    }

    /** The time of the request. */
    public Instant now() {
        return times.now();
    }

    /** The message of this key; arguments are written as they print, {@link Instant}s and {@link Duration}s in the reader's form. */
    public String of(String key, Object... args) {
        return messages.of(language, key, Arrays.stream(args).map(this::written).toList());
    }

    /** The message {@code prefix.name} of an enum's value, for example {@code of(Verdict.DIRECT)} is {@code verdict.direct}. */
    public String name(Enum<?> value) {
        return of(Phrase.name(value));
    }

    public boolean knows(String key) {
        return messages.has(key);
    }

    /** Whether there is a message of this key that takes no more than so many arguments. */
    public boolean knows(String key, int arguments) {
        return messages.has(key) && messages.arguments(key) <= arguments;
    }

    public Language language() {
        return language;
    }

    /** Of data that are written in both languages, the reader's words. */
    public String either(String ja, String en) {
        return language.either(ja, en);
    }

    /** 2026-11-21 or 令和8年11月21日. */
    public String date(Instant instant) {
        return marked(times.date(instant));
    }

    /** 09:15, in the site's zone. */
    public String time(Instant instant) {
        return marked(times.time(instant));
    }

    /** Date and time to the minute, without zone: for lists whose head names the zone. */
    public String moment(Instant instant) {
        return marked(times.moment(instant));
    }

    /** Date, time to the second and zone: for what was, on hover and in print. */
    public String exact(Instant instant) {
        return marked(times.exact(instant));
    }

    /** "3 minutes ago", "in 2 hours", seen from the time of the request. */
    public String relative(Instant instant) {
        var span = Duration.between(instant, times.now());
        return of(span.isNegative() ? "time.in" : "time.ago", span.abs());
    }

    /** The machine form for a {@code datetime} attribute. */
    public String iso(Instant instant) {
        return instant.toString();
    }

    /** 12:41, or 1:02:41 from an hour on: for what runs. */
    public String clock(Duration duration) {
        return marked(Times.clock(duration));
    }

    /** A length of time in words with its largest two units. */
    public String length(Duration duration) {
        var minutes = duration.toMinutes();
        if (minutes < 1) {
            return of("time.seconds", duration.toSeconds());
        }
        if (minutes < 60) {
            return of("time.minutes", minutes);
        }
        if (minutes < 48 * 60) {
            return duration.toMinutesPart() == 0
                    ? of("time.hours", duration.toHours())
                    : of("time.hours-minutes", duration.toHours(), duration.toMinutesPart());
        }
        return of("time.days", duration.toDays());
    }

    public String number(long number) {
        return String.format(language.locale(), "%,d", number);
    }

    public String number(BigDecimal number) {
        return String.format(language.locale(), "%,." + Math.max(0, number.scale()) + "f", number)
                .replace('-', '−');
    }

    /** A code in the groups in which people read it aloud: {@code WGNCH26 000123 7}. */
    public List<String> groups(String code) {
        return CodeGroups.of(code);
    }

    /** The end of a code, by which neighbours in a box are told apart: {@code 123}. */
    public String end(String code) {
        return CodeGroups.end(code);
    }

    private String marked(String data) {
        return language == Language.PSEUDO ? "⟦" + data + "⟧" : data;
    }

    private String written(Object arg) {
        return switch (arg) {
            case Instant instant -> times.moment(instant);
            case Duration duration -> plain(length(duration));
            case Phrase phrase -> plain(of(phrase));
            case Long number -> number(number);
            case Integer number -> number(number);
            case BigDecimal number -> number(number);
            default -> plain(arg.toString());
        };
    }

    private static String plain(String marked) {
        return marked.replace("⟦", "").replace("⟧", "");
    }
}
