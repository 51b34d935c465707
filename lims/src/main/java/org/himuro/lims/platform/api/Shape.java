package org.himuro.lims.platform.api;

import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares parsed JSON with the record that it is to become; what a record's components say is what is expected. */
final class Shape {
    private static final int LINE = 200;
    /** What a reader saw or a person wrote is kept out of the ledger and may be anything, sealed or not. */
    private static final Map<String, Integer> LONGER = Map.of(
            "symbols",
            8_000,
            "sealed",
            64_000,
            "pass",
            1_000,
            "words",
            2_000,
            "explanation",
            2_000,
            "correction",
            2_000);

    private final List<Fault> faults = new ArrayList<>();

    private Shape() {}

    /**
     * @param code {@code FIELD_MISSING}, {@code FIELD_INVALID}, {@code FIELD_TOO_LONG} or {@code BODY_INVALID}
     * @param at {@code puts[3].tube}
     */
    record Fault(String code, String at, String expected) {}

    static List<Fault> faults(Class<? extends Record> type, @Nullable Object json) {
        var shape = new Shape();
        shape.record(type, json, "");
        return List.copyOf(shape.faults);
    }

    private void record(Class<?> type, @Nullable Object json, String at) {
        if (!(json instanceof Map<?, ?> fields)) {
            faults.add(at.isEmpty() ? body(type) : new Fault("FIELD_INVALID", at, "{}"));
            return;
        }
        for (var component : type.getRecordComponents()) {
            var where = at.isEmpty() ? component.getName() : at + "." + component.getName();
            var optional = component.getType() == Optional.class;
            var wanted = optional ? argument(component.getGenericType()) : component.getGenericType();
            var value = fields.get(component.getName());
            if (value != null) {
                value(wanted, value, where);
            } else if (!optional) {
                faults.add(new Fault("FIELD_MISSING", where, expected(wanted)));
            }
        }
    }

    /** There is no object to look into: the whole that was expected is named. */
    static Fault body(Class<?> type) {
        var names = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
        return new Fault("BODY_INVALID", "", names.collect(Collectors.joining(", ", "{", "}")));
    }

    private void value(Type type, Object value, String at) {
        if (type instanceof ParameterizedType list) {
            if (value instanceof List<?> items) {
                for (var i = 0; i < items.size(); i++) {
                    var item = items.get(i);
                    var where = at + "[" + i + "]";
                    if (item == null) {
                        invalid(where, expected(argument(list)));
                    } else {
                        value(argument(list), item, where);
                    }
                }
            } else {
                invalid(at, "[]");
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            record(plain, value, at);
        } else if (type instanceof Class<?> plain && !fits(plain, value)) {
            invalid(at, expected(type));
        } else if (value instanceof String text && text.length() > longest(at)) {
            faults.add(new Fault("FIELD_TOO_LONG", at, String.valueOf(longest(at))));
        }
    }

    /** By the name of the field; what is not named is a line. */
    private static int longest(String at) {
        return LONGER.getOrDefault(at.replaceFirst("\\[.*", ""), LINE);
    }

    private static boolean fits(Class<?> type, Object value) {
        if (type == int.class || type == Integer.class) {
            return value instanceof Number number && number.doubleValue() == number.intValue();
        }
        if (type == long.class || type == Long.class) {
            return value instanceof Number number && number.doubleValue() == number.longValue();
        }
        if (type == BigDecimal.class) {
            return value instanceof Number;
        }
        if (type == boolean.class) {
            return value instanceof Boolean;
        }
        return value instanceof String text && understood(type, text);
    }

    private static boolean understood(Class<?> type, String text) {
        try {
            if (type == UUID.class) {
                return UUID.fromString(text).toString().equalsIgnoreCase(text);
            }
            if (type == Instant.class) {
                return Instant.parse(text) != null;
            }
            if (type == LocalDate.class) {
                return LocalDate.parse(text) != null;
            }
            if (type == BigDecimal.class) {
                return new BigDecimal(text).scale() >= 0;
            }
            return !type.isEnum()
                    || Arrays.stream(type.getEnumConstants())
                            .anyMatch(c -> ((Enum<?>) c).name().equals(text));
        } catch (IllegalArgumentException | DateTimeException notUnderstood) {
            return false;
        }
    }

    private void invalid(String at, String expected) {
        faults.add(new Fault("FIELD_INVALID", at, expected));
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static String expected(Type type) {
        if (type instanceof ParameterizedType) {
            return "[]";
        }
        var plain = (Class<?>) type;
        return plain.isEnum()
                ? Arrays.stream(plain.getEnumConstants())
                        .map(c -> ((Enum<?>) c).name())
                        .collect(Collectors.joining(" | "))
                : plain.isRecord()
                        ? "{}"
                        : MethodType.methodType(plain).unwrap().returnType().getSimpleName();
    }
}
