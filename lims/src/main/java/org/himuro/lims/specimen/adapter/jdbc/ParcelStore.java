package org.himuro.lims.specimen.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.Parcels;

@Singleton
final class ParcelStore implements TableStore<Parcel> {
    private final RecordTable<Parcel> table = new RecordTable<>("parcel", Parcel.class);

    @Override
    public Parcels kind() {
        return Parcels.KIND;
    }

    @Override
    public RecordTable<Parcel> table() {
        return table;
    }
}
