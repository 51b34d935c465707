package org.himuro.lims.ledger.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.CanonicalReader;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shared.UuidV7;

/** The table {@code act}: each id once, with its answer. */
final class ActTable {
    private static final String INSERT = "insert into act"
            + " (id, command, digest, actor, device, site, occurred_at, recorded_at, outcome, answer)"
            + " values (?,?,?,?,?,?,?,?,?,?)";

    private final DataSource source;

    ActTable(DataSource source) {
        this.source = source;
    }

    void insertDone(Connection connection, Act act, Record answer) throws SQLException {
        insert(connection, act, "done", Canonical.write(answer));
    }

    void insertRefused(Connection connection, Act act, List<Reason> reasons) throws SQLException {
        insert(connection, act, "refused", Canonical.write(new Refusal(reasons)));
    }

    private record Refusal(List<Reason> reasons) {}

    private void insert(Connection connection, Act act, String outcome, String answer) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            Object[] values = {
                act.id(),
                act.command(),
                act.digest(),
                act.actor().person(),
                act.actor().device(),
                act.actor().site(),
                act.occurredAt(),
                act.recordedAt(),
                outcome,
                answer
            };
            for (int i = 0; i < values.length; i++) {
                Sql.bind(statement, i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFaults.InTable("act", e);
        }
    }

    /** The stored answer, where the act was performed before; another content under the same id is recorded. */
    <A extends Record> Optional<Outcome<A>> answered(Connection connection, Act act, Class<A> type)
            throws SQLException {
        try (var statement = connection.prepareStatement("select digest, outcome, answer from act where id=?")) {
            Sql.bind(statement, 1, act.id());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!new Digest(row.getBytes(1)).equals(act.digest())) {
                    conflict(connection, act.id(), act.digest(), act.actor(), act.recordedAt());
                    return Optional.of(new Outcome.OtherContent<>());
                }
                return Optional.of(outcome(row.getString(2), row.getString(3), type));
            }
        }
    }

    private static <A extends Record> Outcome<A> outcome(String outcome, String answer, Class<A> type) {
        return outcome.equals("done")
                ? new Outcome.Done<>(CanonicalReader.read(answer, type), true)
                : new Outcome.Refused<>(
                        CanonicalReader.read(answer, Refusal.class).reasons(), true);
    }

    static void conflict(Connection connection, UUID act, Digest digest, Actor actor, Instant at) throws SQLException {
        var id = UuidV7.of(
                at,
                digest.bytes()[0],
                java.util.concurrent.ThreadLocalRandom.current().nextLong());
        new JdbcRows(connection)
                .insert(
                        "act_conflict",
                        List.of("id", "act_id", "digest", "actor", "device", "site", "recorded_at"),
                        List.<Object[]>of(
                                new Object[] {id, act, digest, actor.person(), actor.device(), actor.site(), at}));
    }

    /** Whether another process holds the act's key right now: it is neither free nor answered. */
    boolean busy(Act act) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("select 1 from act where id=?")) {
            Sql.bind(statement, 1, act.id());
            try (var row = statement.executeQuery()) {
                return !row.next();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
