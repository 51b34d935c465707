package org.himuro.lims.labelling.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.labelling.Printers;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;

@Singleton
final class PrinterStore implements StateStore<Printer> {
    static final RecordTable<Printer> TABLE = new RecordTable<>("printer", Printer.class);

    @Override
    public Printers kind() {
        return Printers.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("printer");
    }

    @Override
    public List<Versioned<Printer>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return TABLE.load(connection, ids);
    }

    @Override
    public void save(Rows rows, List<Change<Printer>> changes) throws SQLException {
        TABLE.save(rows, changes);
    }
}
