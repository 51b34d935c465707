package org.himuro.lims.quality.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.quality.Deviation;
import org.himuro.lims.quality.Deviations;

@Singleton
final class DeviationStore implements StateStore<Deviation> {
    private final RecordTable<Deviation> table = new RecordTable<>("deviation", Deviation.class);

    @Override
    public Deviations kind() {
        return Deviations.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("deviation");
    }

    @Override
    public List<Versioned<Deviation>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return table.load(connection, ids);
    }

    @Override
    public void save(Rows rows, List<Change<Deviation>> changes) throws SQLException {
        table.save(rows, changes);
    }
}
