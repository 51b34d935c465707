package org.himuro.lims.ledger;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.model.Shape;
import org.himuro.lims.shared.UuidBytes;
import org.jspecify.annotations.Nullable;

/** One component of a flat record and the column that keeps it; how it is read is looked up once. */
record Column(String name, Shape.Part part, boolean optional, Cell cell) {
    /** Reads a column of one type; null where the column is. */
    @FunctionalInterface
    interface Cell {
        @Nullable
        Object read(ResultSet row, int index) throws SQLException;
    }

    private static final Map<Class<?>, Cell> CELLS = Map.of(
            UUID.class, (row, i) -> known(row.getBytes(i), UuidBytes::uuid),
            java.time.Instant.class,
                    (row, i) -> known(row.getObject(i, LocalDateTime.class), at -> at.toInstant(ZoneOffset.UTC)),
            String.class, ResultSet::getString,
            java.math.BigDecimal.class, ResultSet::getBigDecimal,
            LocalDate.class, (row, i) -> row.getObject(i, LocalDate.class),
            boolean.class, (row, i) -> unlessNull(row, row.getBoolean(i)),
            int.class, (row, i) -> unlessNull(row, row.getInt(i)),
            Integer.class, (row, i) -> unlessNull(row, row.getInt(i)),
            long.class, (row, i) -> unlessNull(row, row.getLong(i)),
            Long.class, (row, i) -> unlessNull(row, row.getLong(i)));

    static Column of(Shape.Part part) {
        boolean optional = part.type() instanceof ParameterizedType;
        return new Column(name(part.name()), part, optional, cell(kept(part.type())));
    }

    /** @throws SQLException where a column is null whose component is not optional */
    Object read(ResultSet row, int index) throws SQLException {
        var value = cell.read(row, index);
        if (optional) {
            return Optional.ofNullable(value);
        }
        if (value == null) {
            throw new SQLException("the column " + name + " is null");
        }
        return value;
    }

    private static Class<?> kept(Type type) {
        return (Class<?>) (type instanceof ParameterizedType p ? p.getActualTypeArguments()[0] : type);
    }

    private static Cell cell(Class<?> type) {
        if (type.isEnum()) {
            var values = Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toUnmodifiableMap(e -> ((Enum<?>) e).name(), Function.identity()));
            return (row, i) -> known(row.getString(i), text -> named(values.get(text), text));
        }
        var cell = CELLS.get(type);
        if (cell == null) {
            throw new IllegalArgumentException("not a column type: " + type);
        }
        return cell;
    }

    private static Object named(@Nullable Object value, String text) {
        if (value == null) {
            throw new IllegalArgumentException("not a value of the column: " + text);
        }
        return value;
    }

    private static <T> @Nullable Object known(@Nullable T value, Function<T, Object> read) {
        return value == null ? null : read.apply(value);
    }

    private static @Nullable Object unlessNull(ResultSet row, Object value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    private static String name(String component) {
        return component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
