package org.himuro.lims.specimen.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;
import org.himuro.lims.specimen.StrayParcel;
import org.himuro.lims.specimen.StrayParcels;

@Singleton
final class StrayParcelStore implements TableStore<StrayParcel> {
    private final RecordTable<StrayParcel> table = new RecordTable<>("stray_parcel", StrayParcel.class);

    @Override
    public StrayParcels kind() {
        return StrayParcels.KIND;
    }

    @Override
    public RecordTable<StrayParcel> table() {
        return table;
    }
}
