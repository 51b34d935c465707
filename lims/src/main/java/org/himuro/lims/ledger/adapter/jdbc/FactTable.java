package org.himuro.lims.ledger.adapter.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.ledger.model.FactTypes;
import org.himuro.lims.shared.UuidBytes;

/** Reading the table {@code fact}. */
final class FactTable {
    static final List<String> COLUMNS = List.of(
            "id",
            "act_id",
            "stream",
            "kind",
            "seq",
            "type",
            "occurred_at",
            "recorded_at",
            "actor",
            "device",
            "site",
            "body",
            "hash");
    private static final String SELECT = "select " + String.join(",", COLUMNS) + " from fact ";

    private final FactTypes types;

    FactTable(FactTypes types) {
        this.types = types;
    }

    List<Recorded> where(Connection connection, String condition, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(SELECT + condition)) {
            for (int i = 0; i < values.length; i++) {
                Sql.bind(statement, i + 1, values[i]);
            }
            var facts = new ArrayList<Recorded>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    facts.add(read(rows));
                }
            }
            return facts;
        }
    }

    Recorded read(ResultSet row) throws SQLException {
        return new Recorded(
                UuidBytes.uuid(row.getBytes("id")),
                UuidBytes.uuid(row.getBytes("act_id")),
                new StreamRef(row.getString("kind"), UuidBytes.uuid(row.getBytes("stream"))),
                row.getLong("seq"),
                types.read(row.getString("type"), row.getString("body")),
                Sql.instant(row, "occurred_at"),
                Sql.instant(row, "recorded_at"),
                new Actor(
                        UuidBytes.uuid(row.getBytes("actor")),
                        Sql.optionalUuid(row.getBytes("device")),
                        UuidBytes.uuid(row.getBytes("site"))),
                new Digest(row.getBytes("hash")));
    }
}
