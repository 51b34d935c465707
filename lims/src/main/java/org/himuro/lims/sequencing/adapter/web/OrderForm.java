package org.himuro.lims.sequencing.adapter.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A posted form; a field that did not come is an empty text. */
record OrderForm(Map<String, Object> fields) {

    String text(String field) {
        return String.valueOf(fields.getOrDefault(field, "")).strip();
    }

    Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        fields.keySet().forEach(name -> given.put(name, text(name)));
        return given;
    }

    <E extends Enum<E>> Optional<E> one(E[] values, String field) {
        return Arrays.stream(values).filter(v -> v.name().equals(text(field))).findFirst();
    }

    Optional<UUID> act() {
        return id(text("act"));
    }

    /** At most six digits before the point and three after it. */
    Optional<BigDecimal> number(String field) {
        return Optional.of(text(field))
                .filter(t -> t.matches("\\d{1,6}(\\.\\d{1,3})?"))
                .map(BigDecimal::new);
    }

    /** Nothing where it is none. */
    Optional<LocalDate> date(String field) {
        try {
            return Optional.of(LocalDate.parse(text(field)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static Optional<UUID> id(String text) {
        return Optional.of(text)
                .filter(t -> t.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }

    /** A code as people write it: grouped, or with hyphens. */
    static String code(String text) {
        return text.replaceAll("[\\s-]", "");
    }
}
