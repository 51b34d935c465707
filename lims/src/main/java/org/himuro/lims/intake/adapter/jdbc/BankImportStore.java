package org.himuro.lims.intake.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.BankImports;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;

@Singleton
final class BankImportStore implements TableStore<BankImport> {
    private final RecordTable<BankImport> table = new RecordTable<>("bank_import", BankImport.class);

    @Override
    public BankImports kind() {
        return BankImports.KIND;
    }

    @Override
    public RecordTable<BankImport> table() {
        return table;
    }
}
