package org.himuro.lims.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.model.Shape;
import org.himuro.lims.shared.UuidBytes;

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
    private final Column[] parts;
    private final List<String> columns;
    private final String select;

    public RecordTable(String name, Class<S> type) {
        this.name = name;
        this.type = type;
        this.shape = Shape.of(type);
        this.parts = shape.declared().stream().map(Column::of).toArray(Column[]::new);
        this.columns = Stream.concat(Arrays.stream(parts).map(Column::name), Stream.of("seq"))
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

    /** A first row is inserted and never laid over another that has one of its keys: the key refuses it. */
    public void save(Rows rows, List<StateStore.Change<S>> changes) throws SQLException {
        rows.insert(name, columns, rows(changes, true));
        var known = changes.stream().filter(c -> !c.fresh()).toList();
        if (known.size() == 1 && changed(rows, known.getFirst())) {
            return;
        }
        rows.upsert(name, columns, rows(known, false));
    }

    private List<Object[]> rows(List<StateStore.Change<S>> changes, boolean fresh) {
        return changes.stream()
                .filter(c -> c.fresh() == fresh)
                .map(c -> row(c.after(), c.seq()))
                .toList();
    }

    /** The commonest case, one row that is there: what an insert would try first is spared. */
    private boolean changed(Rows rows, StateStore.Change<S> change) throws SQLException {
        var row = row(change.after(), change.seq());
        var values = new Object[row.length];
        System.arraycopy(row, 1, values, 0, row.length - 1);
        values[row.length - 1] = row[0];
        return rows.update(name, columns.subList(1, columns.size()), columns.subList(0, 1), values);
    }

    /** Reads a state from a row whose first columns are this table's, in order. */
    public S read(ResultSet row) throws SQLException {
        return read(row, 0);
    }

    /** @param before how many columns of the row come before this table's */
    public S read(ResultSet row, int before) throws SQLException {
        var values = new Object[parts.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts[i].read(row, before + i + 1);
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
            row[i] = parts[i].part().read(state);
        }
        row[row.length - 1] = seq;
        return row;
    }
}
