package org.himuro.lims.specimen.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Cases;

@Singleton
final class CaseStore implements StateStore<Case> {
    private final RecordTable<Case> table = new RecordTable<>("specimen_case", Case.class);

    @Override
    public Cases kind() {
        return Cases.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("specimen_case");
    }

    @Override
    public List<Versioned<Case>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return table.load(connection, ids);
    }

    @Override
    public void save(Rows rows, List<Change<Case>> changes) throws SQLException {
        table.save(rows, changes);
    }
}
