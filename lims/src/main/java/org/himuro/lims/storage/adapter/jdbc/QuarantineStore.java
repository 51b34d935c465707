package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;
import org.himuro.lims.storage.Quarantine;
import org.himuro.lims.storage.Quarantines;

@Singleton
final class QuarantineStore implements TableStore<Quarantine> {
    private final RecordTable<Quarantine> table = new RecordTable<>("quarantine_place", Quarantine.class);

    @Override
    public Quarantines kind() {
        return Quarantines.KIND;
    }

    @Override
    public RecordTable<Quarantine> table() {
        return table;
    }
}
