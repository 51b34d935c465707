package org.himuro.lims.laboratory.adapter.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.web.Phrase;

/** A posted form of the register. What cannot be read is collected, so that all of it is said at once. */
final class RegisterForm {
    private final Map<String, Object> fields;
    private final List<Phrase> faults = new ArrayList<>();

    RegisterForm(Map<String, Object> fields) {
        this.fields = fields;
    }

    List<Phrase> faults() {
        return List.copyOf(faults);
    }

    Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> given.put(name, String.valueOf(value)));
        return given;
    }

    String text(String field) {
        return String.valueOf(fields.getOrDefault(field, "")).strip();
    }

    /** @param longest characters */
    String needed(String field, int longest) {
        var text = text(field);
        if (text.isEmpty() || text.length() > longest) {
            faults.add(Phrase.of("laboratory.fault.text", Phrase.of("laboratory." + field), longest));
        }
        return text;
    }

    LocalDate date(String field) {
        return read(text(field)).orElseGet(() -> {
            faults.add(Phrase.of("laboratory.fault.date", Phrase.of("laboratory." + field)));
            return LocalDate.EPOCH;
        });
    }

    int count(String field, int most) {
        var text = text(field);
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        faults.add(Phrase.of("laboratory.fault.count", Phrase.of("laboratory." + field), most));
        return 0;
    }

    <E extends Enum<E>> E one(E[] values, String field) {
        return Arrays.stream(values)
                .filter(v -> v.name().equals(text(field)))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(Phrase.of("laboratory.fault.choice", Phrase.of("laboratory." + field)));
                    return values[0];
                });
    }

    /** Dates one a line; each line that is none is named by its number. */
    List<LocalDate> dates(String field) {
        var dates = new ArrayList<LocalDate>();
        var lines = text(field).lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.isEmpty()) {
                int number = i + 1;
                read(line).ifPresentOrElse(dates::add, () -> faults.add(Phrase.of("laboratory.fault.line", number)));
            }
        }
        return dates;
    }

    Optional<UUID> act() {
        return Optional.of(text("act"))
                .filter(t -> t.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }

    private static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
