package org.himuro.lims.identity.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.model.Shape;
import org.himuro.lims.platform.database.Bind;

/** A table whose rows are flat records with {@code UUID id} first; component {@code nameJa} is column {@code name_ja}. */
final class Table<S extends Record> {
    private final Database database;
    private final String name;
    private final RecordTable<S> shape;
    private final Shape parts;
    private final List<String> columns;

    Table(Database database, String name, Class<S> type) {
        this.database = database;
        this.name = name;
        this.shape = new RecordTable<>(name, type);
        this.parts = Shape.of(type);
        this.columns = shape.columns().subList(0, shape.columns().size() - 1);
    }

    Optional<S> byId(UUID id) {
        return one("where id=?", id);
    }

    Optional<S> one(String rest, Object... values) {
        return list(rest, values).stream().findFirst();
    }

    /** @param rest what follows the table's name: where, order, limit */
    List<S> list(String rest, Object... values) {
        return database.with(connection -> list(connection, rest, values));
    }

    List<S> list(Connection connection, String rest, Object... values) throws SQLException {
        var sql = "select " + String.join(",", columns) + " from " + name + " " + rest;
        try (var statement = connection.prepareStatement(sql)) {
            Bind.all(statement, Arrays.asList(values));
            var found = new ArrayList<S>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(shape.read(rows));
                }
            }
            return found;
        }
    }

    /** Fails where a key is taken. */
    void add(S row) {
        database.with(connection -> add(connection, row));
    }

    int add(Connection connection, S row) throws SQLException {
        return Database.run(
                connection,
                "insert into " + name + " (" + String.join(",", columns) + ") values ("
                        + String.join(",", Collections.nCopies(columns.size(), "?"))
                        + ")",
                values(row).toArray());
    }

    /** Writes only what differs: what somebody else changes meanwhile stays as it is then. */
    void change(S before, S after) {
        var old = values(before);
        var now = values(after);
        var changed = IntStream.range(1, columns.size())
                .filter(i -> !old.get(i).equals(now.get(i)))
                .boxed()
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        var sets = changed.stream().map(i -> columns.get(i) + "=?").collect(Collectors.joining(","));
        database.run(
                "update " + name + " set " + sets + " where id=?",
                Stream.concat(changed.stream().map(now::get), Stream.of(now.getFirst()))
                        .toArray());
    }

    private List<Object> values(S row) {
        return parts.declared().stream().map(part -> part.read(row)).toList();
    }
}
