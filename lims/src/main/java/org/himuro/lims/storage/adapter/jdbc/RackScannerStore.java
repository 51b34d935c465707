package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;
import org.himuro.lims.storage.RackScanner;
import org.himuro.lims.storage.RackScanners;

@Singleton
final class RackScannerStore implements TableStore<RackScanner> {
    static final RecordTable<RackScanner> TABLE = new RecordTable<>("rack_scanner", RackScanner.class);

    @Override
    public RackScanners kind() {
        return RackScanners.KIND;
    }

    @Override
    public RecordTable<RackScanner> table() {
        return TABLE;
    }
}
