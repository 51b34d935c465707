package org.himuro.lims.specimen.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;
import org.himuro.lims.specimen.Kinship;
import org.himuro.lims.specimen.Kinships;

@Singleton
final class KinshipStore implements TableStore<Kinship> {
    private final RecordTable<Kinship> table = new RecordTable<>("kinship", Kinship.class);

    @Override
    public Kinships kind() {
        return Kinships.KIND;
    }

    @Override
    public RecordTable<Kinship> table() {
        return table;
    }
}
