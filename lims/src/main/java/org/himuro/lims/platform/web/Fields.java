package org.himuro.lims.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shared.UuidV7;

/**
 * What a form or an address says, read field by field. Nothing that is said is taken for something else: what is not
 * understood is collected with what was expected, so that all of it is said at once. A field that did not come is empty.
 */
public final class Fields {
    /** Longest text of a field of one line. */
    public static final int LINE = 200;

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Map<String, String> said;
    private final HttpStatus wrong;
    private final List<Reason> faults = new ArrayList<>();

    private Fields(Map<String, String> said, HttpStatus wrong) {
        this.said = said;
        this.wrong = wrong;
    }

    public static Fields form(Map<String, ?> body) {
        var said = new LinkedHashMap<String, String>();
        body.forEach((name, value) -> said.put(name, one(value)));
        return new Fields(said, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** @param address names and values, as an address says them */
    public static Fields query(Map<String, String> address) {
        return new Fields(address, HttpStatus.BAD_REQUEST);
    }

    public static Fields query(HttpRequest<?> request) {
        var said = new LinkedHashMap<String, String>();
        request.getParameters().forEach((name, values) -> said.put(name, one(values)));
        return new Fields(said, HttpStatus.BAD_REQUEST);
    }

    /** The same; a name that comes several times, as boxes are ticked, has its values with commas between them. */
    public static Fields queryOfSeveral(HttpRequest<?> request) {
        var said = new LinkedHashMap<String, String>();
        request.getParameters()
                .forEach((name, values) -> said.put(
                        name,
                        values.stream().filter(v -> !v.isBlank()).distinct().collect(Collectors.joining(","))));
        return new Fields(said, HttpStatus.BAD_REQUEST);
    }

    private static String one(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().findFirst().map(Object::toString).orElse("")
                : String.valueOf(value);
    }

    public String text(String field) {
        return text(field, LINE);
    }

    /** @param longest in characters */
    public String text(String field, int longest) {
        var text = said.getOrDefault(field, "").strip();
        if (text.length() > longest) {
            faults.add(Reason.of("FIELD_TOO_LONG", field, text.length(), longest));
            return "";
        }
        return text;
    }

    /** One of the names, or nothing. */
    public <E extends Enum<E>> Optional<E> one(Class<E> type, String field) {
        var expected = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" | "));
        return read(
                field,
                expected,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(value -> value.name().equals(text))
                        .findFirst());
    }

    /** @param fallback taken for the fault where it does not come: nobody sees it */
    public <E extends Enum<E>> E needed(Class<E> type, String field, E fallback) {
        int before = faults.size();
        return one(type, field).orElseGet(() -> {
            if (faults.size() == before) {
                var names = Arrays.stream(type.getEnumConstants()).map(Enum::name);
                faults.add(Reason.of("FIELD_NOT_SAID", field, names.collect(Collectors.joining(" | "))));
            }
            return fallback;
        });
    }

    public Optional<Integer> count(String field, int from, int to) {
        return read(
                field,
                from + " – " + to,
                text -> text.matches("-?\\d{1,9}")
                        ? Optional.of(Integer.parseInt(text)).filter(n -> n >= from && n <= to)
                        : Optional.empty());
    }

    /** At most six digits before the point and three after it. */
    public Optional<BigDecimal> number(String field) {
        return read(
                field,
                "0 – 999999.999",
                text -> text.matches("\\d{1,6}(\\.\\d{1,3})?") ? Optional.of(new BigDecimal(text)) : Optional.empty());
    }

    public Optional<Instant> instant(String field) {
        return read(field, "2026-11-21T00:15:00Z", text -> parsed(text, Instant::parse));
    }

    public Optional<LocalDate> date(String field) {
        return read(field, "2026-11-21", text -> parsed(text, LocalDate::parse));
    }

    public Optional<UUID> id(String field) {
        return read(field, "UUID", Fields::uuid);
    }

    /** Nothing where it is none. */
    public static Optional<UUID> uuid(String text) {
        return text.matches(UUID_FORM) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** The act's id as the page made it: sent twice it is the same act. A new one where the page made none. */
    public UUID act(Ids ids) {
        return read("act", "UUIDv7", text -> uuid(text).filter(UuidV7::isV7)).orElseGet(ids::next);
    }

    public boolean flag(String field) {
        return read(
                        field,
                        "true | false",
                        text -> List.of("true", "false", "on", "yes").contains(text)
                                ? Optional.of(!text.equals("false"))
                                : Optional.empty())
                .orElse(false);
    }

    /** @param reading empty where it is not understood */
    public <T> Optional<T> read(String field, String expected, Function<String, Optional<T>> reading) {
        var text = text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var value = reading.apply(text);
        if (value.isEmpty()) {
            faults.add(Reason.of("FIELD_NOT_UNDERSTOOD", field, Shown.of(text), expected));
        }
        return value;
    }

    public List<Reason> faults() {
        return List.copyOf(faults);
    }

    /** @throws NotUnderstood with every fault, where there is one */
    public void check() {
        if (!faults.isEmpty()) {
            throw new NotUnderstood(wrong, faults);
        }
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is not understood as it stands, all of it: answered with field, value and what was expected. */
    static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final HttpStatus status;
        private final transient List<Reason> faults;

        NotUnderstood(HttpStatus status, List<Reason> faults) {
            super("not understood", null, false, false);
            this.status = status;
            this.faults = List.copyOf(faults);
        }

        HttpStatus status() {
            return status;
        }

        List<Reason> faults() {
            return faults;
        }
    }
}
