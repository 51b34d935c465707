package org.himuro.lims.ledger.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Recorded;

@Singleton
final class JdbcHistories implements Histories {
    private final LedgerTables tables;

    JdbcHistories(LedgerTables tables) {
        this.tables = tables;
    }

    @Override
    public Map<UUID, List<Recorded>> of(Collection<UUID> streams) {
        var found = new LinkedHashMap<UUID, List<Recorded>>();
        if (streams.isEmpty()) {
            return found;
        }
        var condition = "where stream in (" + Sql.marks(streams.size()) + ") order by stream, seq";
        try (var connection = tables.source().getConnection()) {
            tables.facts()
                    .where(connection, condition, streams.toArray())
                    .forEach(r -> found.computeIfAbsent(r.stream().id(), id -> new ArrayList<>())
                            .add(r));
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
        return found;
    }
}
