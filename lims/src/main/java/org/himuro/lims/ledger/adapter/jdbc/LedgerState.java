package org.himuro.lims.ledger.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.shared.UuidV7;

/** How far the ledger's own work is behind: facts that no seal covers yet, things to do that were not done yet. */
@Singleton
final class LedgerState {
    /** Ids of facts begin with their time, so the smallest is the oldest. */
    private static final String UNSEALED = "select count(*), min(fact_id) from unsealed";

    private static final String SEALED =
            "select max(sealed_at) from seal where number = (select max(number) from seal)";
    private static final String WAITING =
            "select count(*), min(created_at), coalesce(sum(attempts >= 3), 0) from outbox";

    private final DataSource source;
    private final InstantSource clock;

    LedgerState(LedgerTables tables, InstantSource clock) {
        this.source = tables.source();
        this.clock = clock;
    }

    /**
     * @param facts not sealed yet
     * @param oldest age of the oldest of them; zero where there is none
     * @param lastSeal when the newest seal was made
     */
    record Unsealed(long facts, Duration oldest, Optional<Instant> lastSeal) {}

    /**
     * @param things in the outbox
     * @param oldest age of the oldest of them; zero where there is none
     * @param stuck tried three times or more
     */
    record Waiting(long things, Duration oldest, long stuck) {}

    Unsealed unsealed() {
        var last = first(SEALED, row -> instant(row, 1));
        return first(UNSEALED, row -> {
            var oldest =
                    Optional.ofNullable(row.getBytes(2)).map(UuidBytes::uuid).map(UuidV7::instantOf);
            return new Unsealed(row.getLong(1), age(oldest), last);
        });
    }

    Waiting waiting() {
        return first(WAITING, row -> new Waiting(row.getLong(1), age(instant(row, 2)), row.getLong(3)));
    }

    private Duration age(Optional<Instant> since) {
        var age = since.map(at -> Duration.between(at, clock.instant())).orElse(Duration.ZERO);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(Sql::instant);
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> T first(String sql, Row<T> reader) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            row.next();
            return reader.read(row);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
