package org.himuro.lims.collection.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.collection.Correction;
import org.himuro.lims.collection.Corrections;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;

@Singleton
final class CorrectionStore implements StateStore<Correction> {
    private final RecordTable<Correction> table = new RecordTable<>("correction", Correction.class);

    @Override
    public Corrections kind() {
        return Corrections.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("correction");
    }

    @Override
    public List<Versioned<Correction>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return table.load(connection, ids);
    }

    @Override
    public void save(Rows rows, List<Change<Correction>> changes) throws SQLException {
        table.save(rows, changes);
    }
}
