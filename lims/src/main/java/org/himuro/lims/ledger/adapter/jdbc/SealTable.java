package org.himuro.lims.ledger.adapter.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.model.Merkle;
import org.himuro.lims.ledger.model.Seal;
import org.himuro.lims.shared.UuidBytes;

/** The tables {@code seal} and {@code sealed}. */
final class SealTable {
    private static final String SELECT =
            "select number, previous, root, facts, sealed_at, key_id, signature from seal ";
    private static final HexFormat HEX = HexFormat.of();

    private SealTable() {}

    static Optional<Seal> latest(Connection connection) throws SQLException {
        return read(connection, "order by number desc limit 1").stream().findFirst();
    }

    static List<Seal> all(Connection connection) throws SQLException {
        return read(connection, "order by number");
    }

    /** Those below a number, the newest first. */
    static List<Seal> before(Connection connection, long number, int limit) throws SQLException {
        return read(connection, "where number < ? order by number desc limit ?", number, limit);
    }

    private static List<Seal> read(Connection connection, String condition, long... values) throws SQLException {
        try (var statement = connection.prepareStatement(SELECT + condition)) {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            var seals = new ArrayList<Seal>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    seals.add(seal(rows));
                }
            }
            return seals;
        }
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong(1),
                HEX.formatHex(row.getBytes(2)),
                HEX.formatHex(row.getBytes(3)),
                row.getInt(4),
                Sql.instant(row, "sealed_at"),
                row.getString(6),
                HEX.formatHex(row.getBytes(7)));
    }

    static List<Merkle.Leaf> leaves(Connection connection, long seal) throws SQLException {
        try (var statement =
                connection.prepareStatement("select stream, seq, hash from sealed where seal=? order by stream, seq")) {
            statement.setLong(1, seal);
            var leaves = new ArrayList<Merkle.Leaf>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    leaves.add(new Merkle.Leaf(
                            UuidBytes.uuid(rows.getBytes(1)), rows.getLong(2), new Digest(rows.getBytes(3))));
                }
            }
            return leaves;
        }
    }

    static void insert(JdbcRows rows, Seal seal, List<Merkle.Leaf> leaves) throws SQLException {
        rows.insert(
                "seal",
                List.of("number", "previous", "root", "facts", "sealed_at", "key_id", "signature", "hash"),
                List.<Object[]>of(new Object[] {
                    seal.number(), HEX.parseHex(seal.previous()), HEX.parseHex(seal.root()), seal.facts(),
                    seal.sealedAt(), seal.keyId(), HEX.parseHex(seal.signature()), seal.hash()
                }));
        rows.insert(
                "sealed",
                List.of("seal", "stream", "seq", "hash"),
                leaves.stream()
                        .map(l -> new Object[] {seal.number(), l.stream(), l.seq(), l.fact()})
                        .toList());
    }
}
