package org.himuro.lims.labelling.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.labelling.Printers;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;

@Singleton
final class PrinterStore implements TableStore<Printer> {
    static final RecordTable<Printer> TABLE = new RecordTable<>("printer", Printer.class);

    @Override
    public Printers kind() {
        return Printers.KIND;
    }

    @Override
    public RecordTable<Printer> table() {
        return TABLE;
    }
}
