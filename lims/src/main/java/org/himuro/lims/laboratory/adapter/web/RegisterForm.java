package org.himuro.lims.laboratory.adapter.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.laboratory.Capacity;
import org.himuro.lims.laboratory.Price;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.sop.acceptance.AssayKind;

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
        fields.keySet().forEach(name -> given.put(name, String.join(",", values(name))));
        return given;
    }

    String text(String field) {
        return values(field).stream().findFirst().orElse("").strip();
    }

    /** What came under a name, as boxes are ticked. */
    private List<String> values(String field) {
        return switch (fields.get(field)) {
            case null -> List.of();
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case Object one -> List.of(String.valueOf(one));
        };
    }

    /** All that is ticked, in the order of the constants. */
    <E extends Enum<E>> List<E> several(Class<E> type, String field) {
        var said = values(field).stream().filter(v -> !v.isBlank()).distinct().toList();
        var found = Arrays.stream(type.getEnumConstants())
                .filter(e -> said.contains(e.name()))
                .toList();
        if (found.size() < said.size()) {
            faults.add(Phrase.of("laboratory.fault.choice", Phrase.of("laboratory." + field)));
        }
        return found;
    }

    /** At most {@code longest} characters; may be left empty. */
    String optional(String field, int longest) {
        var text = text(field);
        if (text.length() > longest) {
            faults.add(Phrase.of("laboratory.fault.long", Phrase.of("laboratory." + field), longest));
        }
        return text;
    }

    Optional<LocalDate> optionalDate(String field) {
        return text(field).isEmpty() ? Optional.empty() : Optional.of(date(field));
    }

    /** {@code HH:mm}. */
    String time(String field) {
        var text = text(field);
        if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            faults.add(Phrase.of("laboratory.fault.time", Phrase.of("laboratory." + field)));
        }
        return text;
    }

    void fault(String key, Object... args) {
        faults.add(Phrase.of(key, args));
    }

    /** For each assay the samples a month; one left empty is not said. */
    List<Capacity> capacities(int most) {
        var all = new ArrayList<Capacity>();
        for (var assay : AssayKind.values()) {
            var text = text("capacity-" + assay.name());
            if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= most) {
                all.add(new Capacity(assay, Integer.parseInt(text)));
            } else if (!text.isEmpty()) {
                faults.add(Phrase.of("laboratory.fault.count", Phrase.of("laboratory.assay." + assay), most));
            }
        }
        return all;
    }

    /** For each assay what a sample costs; one left empty is not said. */
    List<Price> prices() {
        var currency = text("currency");
        if (!currency.matches("[A-Z]{3}")) {
            faults.add(Phrase.of("laboratory.fault.currency"));
        }
        var all = new ArrayList<Price>();
        for (var assay : AssayKind.values()) {
            var text = text("price-" + assay.name());
            if (text.matches("\\d{1,10}(\\.\\d{1,2})?")) {
                all.add(new Price(assay, new BigDecimal(text), currency));
            } else if (!text.isEmpty()) {
                faults.add(Phrase.of("laboratory.fault.price", Phrase.of("laboratory.assay." + assay)));
            }
        }
        return all;
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
