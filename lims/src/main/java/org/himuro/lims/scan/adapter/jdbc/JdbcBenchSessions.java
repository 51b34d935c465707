package org.himuro.lims.scan.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.himuro.lims.ledger.Alongside;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.CanonicalReader;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.scan.application.BenchSessions;
import org.himuro.lims.scan.application.Said;
import org.himuro.lims.scan.model.Hand;

/** One row per bench, written with one statement, in the transaction of the act that changed it. */
@Singleton
final class JdbcBenchSessions implements BenchSessions {
    private static final String SAVE =
            "insert into bench_session (bench, last_act, hand, answer, changed_at) values (?,?,?,?,?)"
                    + " on duplicate key update last_act = values(last_act), hand = values(hand),"
                    + " answer = values(answer), changed_at = values(changed_at)";

    private final DataSource source;

    JdbcBenchSessions(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public Optional<Session> load(UUID bench) {
        try (var connection = source.getConnection()) {
            return Select.first(
                    connection,
                    "select last_act, hand, answer from bench_session where bench = ?",
                    row -> new Session(
                            Select.uuid(row, 1),
                            CanonicalReader.read(row.getString(2), Hand.class),
                            CanonicalReader.read(row.getString(3), Said.class)),
                    bench);
        } catch (SQLException e) {
            throw new IllegalStateException("the bench's row was not read", e);
        }
    }

    @Override
    public void save(UUID bench, Session session, Instant at) {
        try (var connection = source.getConnection()) {
            save(connection, bench, session, at);
        } catch (SQLException e) {
            throw new IllegalStateException("the bench's row was not written", e);
        }
    }

    @Override
    public boolean keeping(UUID bench, Instant at, Function<Record, Session> session, Runnable doing) {
        var kept = new AtomicBoolean();
        Alongside.with(
                (connection, answer) -> {
                    save(connection, bench, session.apply(answer), at);
                    kept.set(true);
                },
                doing);
        return kept.get();
    }

    private static void save(Connection connection, UUID bench, Session session, Instant at) throws SQLException {
        Select.run(
                connection,
                SAVE,
                bench,
                session.lastScan(),
                Canonical.write(session.hand()),
                Canonical.write(session.said()),
                at);
    }
}
