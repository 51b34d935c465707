package org.himuro.lims.labelling.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.Prints;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;

@Singleton
final class PrintStore implements TableStore<Print> {
    static final RecordTable<Print> TABLE = new RecordTable<>("label_print", Print.class);

    @Override
    public Prints kind() {
        return Prints.KIND;
    }

    @Override
    public RecordTable<Print> table() {
        return TABLE;
    }
}
