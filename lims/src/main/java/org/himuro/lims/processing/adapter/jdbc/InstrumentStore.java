package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;
import org.himuro.lims.processing.Instrument;
import org.himuro.lims.processing.Instruments;

@Singleton
final class InstrumentStore implements TableStore<Instrument> {
    static final RecordTable<Instrument> TABLE = new RecordTable<>("instrument", Instrument.class);

    @Override
    public Instruments kind() {
        return Instruments.KIND;
    }

    @Override
    public RecordTable<Instrument> table() {
        return TABLE;
    }
}
