package org.himuro.lims.ledger;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.model.Shape;
import org.himuro.lims.shared.UuidBytes;
import org.jspecify.annotations.Nullable;

/**
 * A flat record as a row: component {@code frozenAt} is column {@code frozen_at}; the first component is {@code UUID id}.
 * The table has one column more, {@code seq}: the stream's version that the row stands for.
 *
 * <p>Component types: {@code UUID}, {@code String}, {@code int}, {@code long}, {@code boolean}, {@code Instant},
 * {@code LocalDate}, {@code BigDecimal}, enums, and {@code Optional} of these (null).
 */
public final class RecordTable<S extends Record> {
    private final String name;
    private final Shape shape;
    private final Class<S> type;
    private final List<String> columns;
    private final String select;

    public RecordTable(String name, Class<S> type) {
        this.name = name;
        this.type = type;
        this.shape = Shape.of(type);
        this.columns = Stream.concat(shape.declared().stream().map(p -> column(p.name())), Stream.of("seq"))
                .toList();
        this.select = "select " + String.join(",", columns) + " from " + name + " where id in (";
    }

    public String name() {
        return name;
    }

    public List<StateStore.Versioned<S>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        int places =
                ids.size() == 1 ? 1 : Integer.highestOneBit(ids.size() - 1) << 1; // few texts for the server to know
        var sql = select + String.join(",", Collections.nCopies(places, "?")) + ")";
        try (var statement = connection.prepareStatement(sql)) {
            int at = 0;
            byte[] last = {};
            for (var id : ids) {
                last = UuidBytes.of(id);
                statement.setBytes(++at, last);
            }
            while (at < places) {
                statement.setBytes(++at, last);
            }
            var found = new ArrayList<StateStore.Versioned<S>>(ids.size());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var state = read(rows);
                    found.add(new StateStore.Versioned<>(
                            UuidBytes.uuid(rows.getBytes(1)), rows.getLong(columns.size()), state));
                }
            }
            return found;
        }
    }

    public void save(Rows rows, List<StateStore.Change<S>> changes) throws SQLException {
        rows.upsert(
                name,
                columns,
                changes.stream().map(c -> row(c.after(), c.seq())).toList());
    }

    /** Reads a state from a row whose first columns are this table's, in order. */
    public S read(ResultSet row) throws SQLException {
        return read(row, 0);
    }

    /** @param before how many columns of the row come before this table's */
    public S read(ResultSet row, int before) throws SQLException {
        var values = new Object[shape.declared().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, before + i + 1, shape.declared().get(i).type());
        }
        return type.cast(shape.make(values));
    }

    /** The columns in order, for queries that read whole rows. */
    public List<String> columns() {
        return columns;
    }

    private Object[] row(S state, long seq) {
        var row = new Object[columns.size()];
        for (int i = 0; i < row.length - 1; i++) {
            row[i] = shape.declared().get(i).read(state);
        }
        row[row.length - 1] = seq;
        return row;
    }

    private static Object value(ResultSet row, int index, Type type) throws SQLException {
        if (type instanceof ParameterizedType p) {
            return Optional.ofNullable(plain(row, index, (Class<?>) p.getActualTypeArguments()[0]));
        }
        var value = plain(row, index, (Class<?>) type);
        if (value == null) {
            throw new SQLException("column " + index + " is null");
        }
        return value;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object plain(ResultSet row, int index, Class<?> type) throws SQLException {
        if (type.isEnum()) {
            var text = row.getString(index);
            return text == null ? null : Enum.valueOf((Class) type, text);
        }
        return switch (type.getName()) {
            case "java.util.UUID" -> {
                var bytes = row.getBytes(index);
                yield bytes == null ? null : UuidBytes.uuid(bytes);
            }
            case "java.time.Instant" -> {
                var at = row.getObject(index, LocalDateTime.class);
                yield at == null ? null : at.toInstant(ZoneOffset.UTC);
            }
            case "java.lang.String" -> row.getString(index);
            case "java.math.BigDecimal" -> row.getBigDecimal(index);
            case "java.time.LocalDate" -> row.getObject(index, LocalDate.class);
            case "boolean" -> row.getBoolean(index);
            case "int", "java.lang.Integer" -> row.getObject(index) == null ? null : row.getInt(index);
            case "long", "java.lang.Long" -> row.getObject(index) == null ? null : row.getLong(index);
            default -> throw new SQLException("not a column type: " + type);
        };
    }

    private static String column(String component) {
        return component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
