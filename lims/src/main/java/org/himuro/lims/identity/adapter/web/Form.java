package org.himuro.lims.identity.adapter.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.identity.application.page.Filled;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** A posted form; a field that did not come is an empty text. */
record Form(Map<String, Object> fields) {
    String text(String field) {
        return switch (fields.get(field)) {
            case null -> "";
            case Collection<?> several ->
                several.stream().findFirst().map(Object::toString).orElse("");
            case Object one -> one.toString();
        };
    }

    /** All values of a field that may come several times. */
    List<String> texts(String field) {
        return switch (fields.get(field)) {
            case null -> List.of();
            case Collection<?> several -> several.stream().map(Object::toString).toList();
            case Object one -> List.of(one.toString());
        };
    }

    boolean checked(String field) {
        return !text(field).isEmpty();
    }

    Optional<UUID> id(String field) {
        return id(Optional.of(text(field)));
    }

    static Optional<UUID> id(Optional<String> text) {
        return text.filter(t -> t.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }

    <E extends Enum<E>> Optional<E> one(Class<E> type, String field) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text(field)))
                .findFirst();
    }

    /** What the form asks for, as one act however often it is sent. */
    <T> T once(SecurityActs acts, Ids ids, Supplier<T> asking) {
        return once(acts, ids, Optional.empty(), asking);
    }

    /** @param edited the version of what is edited */
    <T> T once(SecurityActs acts, Ids ids, Optional<Long> edited, Supplier<T> asking) {
        var answer = new AtomicReference<T>();
        acts.once(act(ids), edited, () -> answer.set(asking.get()));
        return answer.get();
    }

    /** The act's id as the page made it. */
    UUID act(Ids ids) {
        var read = Fields.form(fields);
        var act = read.act(ids);
        read.check();
        return act;
    }

    /** Refused where it is none of them, or none. */
    <E extends Enum<E>> E needed(Class<E> type, String field, E fallback) {
        var read = Fields.form(fields);
        var value = read.needed(type, field, fallback);
        read.check();
        return value;
    }

    /** What the form shows again: everything but secrets. */
    Filled back(List<Reason> reasons) {
        var values = fields.keySet().stream()
                .filter(field -> !field.matches(".*([Pp]assword|csrf|pin|old|token).*"))
                .map(field -> new Filled.Value(field, text(field)))
                .toList();
        return new Filled(values, reasons);
    }
}
