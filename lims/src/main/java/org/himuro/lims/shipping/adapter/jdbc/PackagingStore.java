package org.himuro.lims.shipping.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.shipping.Packaging;
import org.himuro.lims.shipping.Packagings;

/** How parcels are packed; that a seal, a logger and a waybill go with one parcel alone is kept by keys of this table. */
@Singleton
final class PackagingStore implements StateStore<Packaging> {
    private final RecordTable<Packaging> table = new RecordTable<>("packaging", Packaging.class);

    @Override
    public Packagings kind() {
        return Packagings.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("packaging");
    }

    @Override
    public List<Versioned<Packaging>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return table.load(connection, ids);
    }

    @Override
    public void save(Rows rows, List<Change<Packaging>> changes) throws SQLException {
        table.save(rows, changes);
    }
}
