package org.himuro.lims.intake.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.intake.BankMapping;
import org.himuro.lims.intake.BankMappings;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;

@Singleton
final class BankMappingStore implements TableStore<BankMapping> {
    private final RecordTable<BankMapping> table = new RecordTable<>("bank_mapping", BankMapping.class);

    @Override
    public BankMappings kind() {
        return BankMappings.KIND;
    }

    @Override
    public RecordTable<BankMapping> table() {
        return table;
    }
}
