package org.himuro.lims.labelling.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.labelling.SerialLease;
import org.himuro.lims.labelling.SerialLeases;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;

@Singleton
final class SerialLeaseStore implements TableStore<SerialLease> {
    static final RecordTable<SerialLease> TABLE = new RecordTable<>("serial_lease", SerialLease.class);

    @Override
    public SerialLeases kind() {
        return SerialLeases.KIND;
    }

    @Override
    public RecordTable<SerialLease> table() {
        return TABLE;
    }
}
