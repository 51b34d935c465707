package org.himuro.lims.specimen.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Cases;

@Singleton
final class CaseStore implements TableStore<Case> {
    private final RecordTable<Case> table = new RecordTable<>("specimen_case", Case.class);

    @Override
    public Cases kind() {
        return Cases.KIND;
    }

    @Override
    public RecordTable<Case> table() {
        return table;
    }
}
