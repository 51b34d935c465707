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
import org.himuro.lims.specimen.StrayParcel;
import org.himuro.lims.specimen.StrayParcels;

@Singleton
final class StrayParcelStore implements StateStore<StrayParcel> {
    private final RecordTable<StrayParcel> table = new RecordTable<>("stray_parcel", StrayParcel.class);

    @Override
    public StrayParcels kind() {
        return StrayParcels.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("stray_parcel");
    }

    @Override
    public List<Versioned<StrayParcel>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return table.load(connection, ids);
    }

    @Override
    public void save(Rows rows, List<Change<StrayParcel>> changes) throws SQLException {
        table.save(rows, changes);
    }
}
