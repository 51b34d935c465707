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
import org.himuro.lims.storage.TubeAlias;
import org.himuro.lims.storage.TubeAliases;

@Singleton
final class TubeAliasStore implements StateStore<TubeAlias> {
    private final RecordTable<TubeAlias> table = new RecordTable<>("tube_alias", TubeAlias.class);

    @Override
    public TubeAliases kind() {
        return TubeAliases.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("tube_alias");
    }

    @Override
    public List<Versioned<TubeAlias>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return table.load(connection, ids);
    }

    @Override
    public void save(Rows rows, List<Change<TubeAlias>> changes) throws SQLException {
        table.save(rows, changes);
    }
}
