package org.himuro.lims.consent.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.consent.Equivalence;
import org.himuro.lims.consent.Equivalences;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;

@Singleton
final class EquivalenceStore implements TableStore<Equivalence> {
    private final RecordTable<Equivalence> table = new RecordTable<>("equivalence", Equivalence.class);

    @Override
    public Equivalences kind() {
        return Equivalences.KIND;
    }

    @Override
    public RecordTable<Equivalence> table() {
        return table;
    }
}
