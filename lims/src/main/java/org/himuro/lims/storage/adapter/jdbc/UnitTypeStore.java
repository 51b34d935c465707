package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;
import org.himuro.lims.storage.UnitType;
import org.himuro.lims.storage.UnitTypes;

@Singleton
final class UnitTypeStore implements TableStore<UnitType> {
    static final RecordTable<UnitType> TABLE = new RecordTable<>("unit_type", UnitType.class);

    @Override
    public UnitTypes kind() {
        return UnitTypes.KIND;
    }

    @Override
    public RecordTable<UnitType> table() {
        return TABLE;
    }
}
