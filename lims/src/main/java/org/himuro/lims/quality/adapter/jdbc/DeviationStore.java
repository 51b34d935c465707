package org.himuro.lims.quality.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;
import org.himuro.lims.quality.Deviation;
import org.himuro.lims.quality.Deviations;

@Singleton
final class DeviationStore implements TableStore<Deviation> {
    private final RecordTable<Deviation> table = new RecordTable<>("deviation", Deviation.class);

    @Override
    public Deviations kind() {
        return Deviations.KIND;
    }

    @Override
    public RecordTable<Deviation> table() {
        return table;
    }
}
