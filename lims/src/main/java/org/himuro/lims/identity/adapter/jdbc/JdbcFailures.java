package org.himuro.lims.identity.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.application.Failures;
import org.himuro.lims.identity.model.Lockout;
import org.himuro.lims.identity.model.Lockout.Count;

@Singleton
final class JdbcFailures implements Failures {
    private static final String COUNT = "where id=?";

    /** As stored; the id is the first half of the keyed hash. */
    record CountRow(UUID id, int failures, Instant lastAt, Optional<Instant> lockedUntil) {}

    private final Tables tables;
    private final Table<CountRow> counts;

    JdbcFailures(Tables tables) {
        this.tables = tables;
        this.counts = new Table<>(tables.database, "sign_in_count", CountRow.class);
    }

    @Override
    public Count count(String key, Instant now) {
        return counts.byId(idOf(key)).map(JdbcFailures::count).orElse(Count.none(now));
    }

    @Override
    public Count failed(String key, Lockout rule, Instant now) {
        return tables.database.together(connection -> failed(connection, idOf(key), rule, now));
    }

    private Count failed(Connection connection, UUID id, Lockout rule, Instant now) throws SQLException {
        Database.run(
                connection,
                "insert into sign_in_count (id, failures, last_at) values (?,0,?) on duplicate key update id=id",
                id,
                now);
        var before = counts.list(connection, COUNT + " for update", id).getFirst();
        var after = rule.failed(count(before), now);
        Database.run(
                connection,
                "update sign_in_count set failures=?, last_at=?, locked_until=? " + COUNT,
                after.failures(),
                after.lastAt(),
                after.lockedUntil(),
                id);
        return after;
    }

    @Override
    public void forget(String key) {
        tables.database.run("delete from sign_in_count " + COUNT, idOf(key));
    }

    @Override
    public void remember(Failure failure) {
        tables.database.run(
                "insert into sign_in_failure (id, account_key, address_key, person, at_minute, failures)"
                        + " values (?,?,?,?,?,?) on duplicate key update failures=failures+values(failures)",
                failure.id(),
                failure.accountKey(),
                failure.addressKey(),
                failure.person(),
                failure.atMinute(),
                failure.failures());
    }

    @Override
    public List<Failure> before(Instant minute, int limit) {
        return tables.failures.list("where at_minute<? order by at_minute, id limit ?", minute, limit);
    }

    @Override
    public void forget(Failure failure) {
        tables.database.run("delete from sign_in_failure where id=?", failure.id());
    }

    private static Count count(CountRow row) {
        return new Count(row.failures(), row.lastAt(), row.lockedUntil());
    }

    private static UUID idOf(String key) {
        return new UUID(Long.parseUnsignedLong(key, 0, 16, 16), Long.parseUnsignedLong(key, 16, 32, 16));
    }
}
