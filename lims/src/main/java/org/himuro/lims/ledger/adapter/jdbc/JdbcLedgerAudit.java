package org.himuro.lims.ledger.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.SealKey;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.ledger.application.LedgerAudit;
import org.himuro.lims.ledger.model.Chain;
import org.himuro.lims.ledger.model.Merkle;
import org.himuro.lims.ledger.model.Seal;
import org.himuro.lims.ledger.model.SealCheck;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shared.UuidBytes;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcLedgerAudit implements LedgerAudit {
    /** What each asks of the rows, by the name of the fault it finds: stream (or fact) and seq. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "FACT_NOT_AS_SEALED",
            "select s.stream, s.seq from sealed s join fact f on f.stream = s.stream and f.seq = s.seq"
                    + " where f.hash <> s.hash",
            "TAIL_CUT",
            "select c.stream, min(c.seq) from (select stream, seq from sealed union all select id, seq from stream) c"
                    + " left join (select stream, max(seq) as last from fact group by stream) f on f.stream = c.stream"
                    + " where f.last is null or c.seq > f.last group by c.stream",
            "HEAD_NOT_LAST_FACT",
            "select s.id, s.seq from stream s join fact f on f.stream = s.id and f.seq = s.seq where f.hash <> s.hash",
            "FACT_BEYOND_HEAD",
            "select f.stream, f.seq from fact f left join stream s on s.id = f.stream where s.id is null or f.seq > s.seq",
            "FACT_NEVER_SEALED",
            "select f.stream, f.seq from fact f left join sealed s on s.stream = f.stream and s.seq = f.seq"
                    + " left join unsealed u on u.fact_id = f.id where s.seal is null and u.fact_id is null",
            "FACT_LOST_UNSEALED",
            "select u.fact_id, 0 from unsealed u left join fact f on f.id = u.fact_id where f.id is null");

    private final DataSource source;
    private final SealKey key;

    JdbcLedgerAudit(LedgerTables tables, SealKey key) {
        this.source = tables.source();
        this.key = key;
    }

    @Override
    public List<Reason> check() {
        var faults = new ArrayList<Reason>();
        try (var connection = source.getConnection()) {
            chains(connection, faults);
            seals(connection, faults);
            for (var question : QUESTIONS.entrySet()) {
                ask(connection, question.getValue(), question.getKey(), faults);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
        return faults;
    }

    private static void chains(Connection connection, List<Reason> faults) throws SQLException {
        var sql = "select " + String.join(",", FactTable.COLUMNS) + " from fact order by stream, seq";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(1000);
            UUID stream = null;
            long expected = 1;
            var previous = Chain.START;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var id = UuidBytes.uuid(rows.getBytes("stream"));
                    if (!id.equals(stream)) {
                        stream = id;
                        expected = 1;
                        previous = Chain.START;
                    }
                    previous = link(rows, id, expected, previous, faults);
                    expected = rows.getLong("seq") + 1;
                }
            }
        }
    }

    private static Digest link(java.sql.ResultSet row, UUID stream, long expected, Digest previous, List<Reason> faults)
            throws SQLException {
        var stored = new Digest(row.getBytes("hash"));
        long seq = row.getLong("seq");
        if (seq != expected) {
            faults.add(Reason.of("FACT_MISSING", row.getString("kind"), stream, expected));
            return stored;
        }
        var content = Chain.Content.of(
                UuidBytes.uuid(row.getBytes("id")),
                UuidBytes.uuid(row.getBytes("act_id")),
                new StreamRef(row.getString("kind"), stream),
                seq,
                row.getString("type"),
                Sql.instant(row, "occurred_at"),
                Sql.instant(row, "recorded_at"),
                new Actor(
                        UuidBytes.uuid(row.getBytes("actor")),
                        Sql.optionalUuid(row.getBytes("device")),
                        UuidBytes.uuid(row.getBytes("site"))));
        if (!Chain.next(previous, content, row.getString("body")).equals(stored)) {
            faults.add(Reason.of("FACT_CHANGED", row.getString("kind"), stream, seq));
        }
        return stored;
    }

    private void seals(Connection connection, List<Reason> faults) throws SQLException {
        @Nullable Seal before = null;
        for (var seal : SealTable.all(connection)) {
            var previous = before == null ? Chain.START : before.hash();
            if (seal.number() != (before == null ? 1 : before.number() + 1)) {
                faults.add(Reason.of("SEAL_MISSING", seal.number() - 1));
            } else if (!seal.previous().equals(previous.hex())) {
                faults.add(Reason.of("SEAL_CHAIN_BROKEN", seal.number()));
            }
            SealCheck.against(seal, key.ring()).ifPresent(faults::add);
            var leaves = SealTable.leaves(connection, seal.number());
            if (leaves.size() != seal.facts()
                    || !new Merkle(leaves).root().hex().equals(seal.root())) {
                faults.add(Reason.of("SEAL_CONTENT_WRONG", seal.number()));
            }
            before = seal;
        }
    }

    private static void ask(Connection connection, String question, String code, List<Reason> faults)
            throws SQLException {
        try (var statement = connection.prepareStatement(question + " limit 100");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                faults.add(Reason.of(code, UuidBytes.uuid(rows.getBytes(1)), rows.getLong(2)));
            }
        }
    }
}
