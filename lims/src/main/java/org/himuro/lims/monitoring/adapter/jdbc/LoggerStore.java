package org.himuro.lims.monitoring.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;
import org.himuro.lims.monitoring.Logger;
import org.himuro.lims.monitoring.Loggers;

@Singleton
final class LoggerStore implements TableStore<Logger> {
    static final RecordTable<Logger> TABLE = new RecordTable<>("temperature_logger", Logger.class);

    @Override
    public Loggers kind() {
        return Loggers.KIND;
    }

    @Override
    public RecordTable<Logger> table() {
        return TABLE;
    }
}
