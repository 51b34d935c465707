package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;
import org.himuro.lims.processing.Measurement;
import org.himuro.lims.processing.Measurements;

@Singleton
final class MeasurementStore implements TableStore<Measurement> {
    private final RecordTable<Measurement> table = new RecordTable<>("measurement", Measurement.class);

    @Override
    public Measurements kind() {
        return Measurements.KIND;
    }

    @Override
    public RecordTable<Measurement> table() {
        return table;
    }
}
