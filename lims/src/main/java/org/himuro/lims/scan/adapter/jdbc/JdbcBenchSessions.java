package org.himuro.lims.scan.adapter.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;
import org.himuro.lims.ledger.Alongside;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.CanonicalReader;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.scan.application.BenchSessions;
import org.himuro.lims.scan.application.Said;
import org.himuro.lims.scan.model.Hand;

/**
 * One row per bench, written in the transaction of the act that changed it. What was seen last is remembered; each write says
 * which scan it follows, and finds out where that is not the last one.
 */
@Singleton
final class JdbcBenchSessions implements BenchSessions {
    private static final int BENCHES = 2_000;
    private static final int DUPLICATE = 1062;
    private static final String LOAD = "select last_act, hand, answer, scanned from bench_session where bench = ?";
    private static final String FIRST =
            "insert into bench_session (last_act, scanned, hand, answer, changed_at, bench) values (?,?,?,?,?,?)";
    private static final String NEXT =
            "update bench_session set last_act = ?, scanned = ?, hand = ?, answer = ?, changed_at = ?"
                    + " where bench = ? and last_act = ?";

    private final DataSource source;
    private final Cache<UUID, Session> known =
            Caffeine.newBuilder().maximumSize(BENCHES).build();

    JdbcBenchSessions(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public Optional<Session> known(UUID bench) {
        return Optional.ofNullable(known.getIfPresent(bench)).or(() -> load(bench));
    }

    @Override
    public Optional<Session> load(UUID bench) {
        try (var connection = source.getConnection()) {
            return Select.first(connection, LOAD, JdbcBenchSessions::read, bench);
        } catch (SQLException e) {
            throw new IllegalStateException("the bench's row was not read", e);
        }
    }

    private static Session read(ResultSet row) throws SQLException {
        return new Session(
                Select.uuid(row, 1),
                Optional.ofNullable(row.getBytes(4)).map(Digest::new),
                CanonicalReader.read(row.getString(2), Hand.class),
                CanonicalReader.read(row.getString(3), Said.class));
    }

    @Override
    public void save(UUID bench, Optional<Session> before, Session session, Instant at) {
        try (var connection = source.getConnection()) {
            write(connection, bench, before, session, at);
        } catch (SQLException e) {
            throw new IllegalStateException("the bench's row was not written", e);
        }
        known.put(bench, session);
    }

    @Override
    public boolean keeping(
            UUID bench, Optional<Session> before, Instant at, Function<Record, Session> session, Runnable doing) {
        var kept = new AtomicReference<Session>();
        Alongside.with(
                (connection, answer) -> {
                    var after = session.apply(answer);
                    write(connection, bench, before, after, at);
                    kept.set(after);
                },
                doing);
        Optional.ofNullable(kept.get()).ifPresent(after -> known.put(bench, after));
        return kept.get() != null;
    }

    private void write(Connection connection, UUID bench, Optional<Session> before, Session session, Instant at)
            throws SQLException {
        var values = new ArrayList<Object>(List.of(
                session.lastScan(),
                session.scanned().map(Digest::bytes),
                Canonical.write(session.hand()),
                Canonical.write(session.said()),
                at,
                bench));
        before.ifPresent(b -> values.add(b.lastScan()));
        if (!written(connection, before.isEmpty() ? FIRST : NEXT, values)) {
            known.invalidate(bench);
            throw new Moved();
        }
    }

    private static boolean written(Connection connection, String sql, List<Object> values) throws SQLException {
        try {
            return Select.run(connection, sql, values.toArray()) > 0;
        } catch (SQLException e) {
            if (e.getErrorCode() == DUPLICATE) {
                return false;
            }
            throw e;
        }
    }
}
