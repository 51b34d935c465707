package org.himuro.lims.collection.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.collection.Exemption;
import org.himuro.lims.collection.Exemptions;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;

@Singleton
final class ExemptionStore implements TableStore<Exemption> {
    private final RecordTable<Exemption> table = new RecordTable<>("exemption", Exemption.class);

    @Override
    public Exemptions kind() {
        return Exemptions.KIND;
    }

    @Override
    public RecordTable<Exemption> table() {
        return table;
    }
}
