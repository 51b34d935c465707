package org.himuro.lims.labelling.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.Prints;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;

@Singleton
final class PrintStore implements StateStore<Print> {
    static final RecordTable<Print> TABLE = new RecordTable<>("label_print", Print.class);

    @Override
    public Prints kind() {
        return Prints.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("label_print");
    }

    @Override
    public List<Versioned<Print>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return TABLE.load(connection, ids);
    }

    @Override
    public void save(Rows rows, List<Change<Print>> changes) throws SQLException {
        TABLE.save(rows, changes);
    }
}
