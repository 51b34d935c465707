package org.himuro.lims.collection.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.collection.Correction;
import org.himuro.lims.collection.Corrections;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;

@Singleton
final class CorrectionStore implements TableStore<Correction> {
    private final RecordTable<Correction> table = new RecordTable<>("correction", Correction.class);

    @Override
    public Corrections kind() {
        return Corrections.KIND;
    }

    @Override
    public RecordTable<Correction> table() {
        return table;
    }
}
