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
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.Parcels;

@Singleton
final class ParcelStore implements StateStore<Parcel> {
    private final RecordTable<Parcel> table = new RecordTable<>("parcel", Parcel.class);

    @Override
    public Parcels kind() {
        return Parcels.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("parcel");
    }

    @Override
    public List<Versioned<Parcel>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return table.load(connection, ids);
    }

    @Override
    public void save(Rows rows, List<Change<Parcel>> changes) throws SQLException {
        table.save(rows, changes);
    }
}
