package org.himuro.lims.ledger.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.ledger.StuckDeliveries;
import org.himuro.lims.ledger.application.Outbox;
import org.himuro.lims.shared.UuidBytes;

@Singleton
final class JdbcStuckDeliveries implements StuckDeliveries {
    private static final String STUCK =
            "select id, reaction, fact_id, created_at, attempts, next_at, last_error from outbox"
                    + " where attempts >= ? order by created_at limit 200";

    private final DataSource source;
    private final Outbox outbox;

    JdbcStuckDeliveries(LedgerTables tables, Outbox outbox) {
        this.source = tables.source();
        this.outbox = outbox;
    }

    @Override
    public List<Stuck> list() {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(STUCK)) {
            statement.setInt(1, ATTEMPTS);
            var stuck = new ArrayList<Stuck>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    stuck.add(new Stuck(
                            UuidBytes.uuid(rows.getBytes(1)),
                            rows.getString(2),
                            UuidBytes.uuid(rows.getBytes(3)),
                            Sql.instant(rows, "created_at"),
                            rows.getInt(5),
                            Sql.instant(rows, "next_at"),
                            Objects.requireNonNullElse(rows.getString(7), "")));
                }
            }
            return stuck;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    @Override
    public boolean retry(UUID id, Instant now) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("update outbox set next_at=? where id=?")) {
            Sql.bind(statement, 1, now);
            Sql.bind(statement, 2, id);
            var found = statement.executeUpdate() > 0;
            outbox.signal();
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
