package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.storage.Quarantine;
import org.himuro.lims.storage.Quarantines;

@Singleton
final class QuarantineStore implements StateStore<Quarantine> {
    private final RecordTable<Quarantine> table = new RecordTable<>("quarantine_place", Quarantine.class);

    @Override
    public Quarantines kind() {
        return Quarantines.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("quarantine_place");
    }

    @Override
    public List<Versioned<Quarantine>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return table.load(connection, ids);
    }

    @Override
    public void save(Rows rows, List<Change<Quarantine>> changes) throws SQLException {
        table.save(rows, changes);
    }
}
