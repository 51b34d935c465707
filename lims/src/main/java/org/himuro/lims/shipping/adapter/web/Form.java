package org.himuro.lims.shipping.adapter.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;

/** A posted form; a field that did not come is an empty text. */
record Form(Map<String, Object> fields) {

    String text(String field) {
        return switch (fields.get(field)) {
            case null -> "";
            case Collection<?> several ->
                several.stream().findFirst().map(Object::toString).orElse("");
            case Object one -> one.toString().strip();
        };
    }

    <E extends Enum<E>> Optional<E> one(Class<E> type, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text(field)))
                .findFirst();
    }

    Optional<UUID> act() {
        return Optional.of(text("act"))
                .filter(t -> t.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }

    Optional<LocalDate> date(String field) {
        try {
            return Optional.of(LocalDate.parse(text(field)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Optional<BigDecimal> number(String field) {
        return Optional.of(text(field))
                .filter(t -> t.matches("\\d{1,6}(\\.\\d{1,3})?"))
                .map(BigDecimal::new);
    }

    /** The codes of a field, one a line, as scanners and Japanese input methods write them. */
    List<String> codes(String field) {
        return text(field).lines().map(Form::code).filter(c -> !c.isEmpty()).toList();
    }

    private static String code(String raw) {
        return switch (ScanText.normalise(raw)) {
            case Symbol.Code(ParsedCode.OurCode ours) -> ours.text();
            case Symbol.Code(ParsedCode.ForeignCode foreign) -> foreign.verbatim();
            case Symbol.Code(var other) -> raw.strip();
            case Symbol.Unreadable unreadable -> raw.strip();
        };
    }
}
