package org.himuro.lims.ledger.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Conflicts;
import org.himuro.lims.ledger.Digest;

/** Written at once: there is no act that it could stand or fall with. */
@Singleton
final class JdbcConflicts implements Conflicts {
    private final LedgerTables tables;

    JdbcConflicts(LedgerTables tables) {
        this.tables = tables;
    }

    @Override
    public void record(UUID act, Digest digest, Actor actor, Instant at) {
        try (var connection = tables.source().getConnection()) {
            ActTable.conflict(connection, act, digest, actor, at);
        } catch (SQLException e) {
            throw new LedgerUnavailable(act, e);
        }
    }
}
