package org.himuro.lims.consent.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;

@Singleton
final class ConsentStore implements TableStore<Consent> {
    private final RecordTable<Consent> table = new RecordTable<>("consent", Consent.class);

    @Override
    public Consents kind() {
        return Consents.KIND;
    }

    @Override
    public RecordTable<Consent> table() {
        return table;
    }
}
