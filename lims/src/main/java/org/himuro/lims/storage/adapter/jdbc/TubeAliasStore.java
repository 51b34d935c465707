package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;
import org.himuro.lims.storage.TubeAlias;
import org.himuro.lims.storage.TubeAliases;

@Singleton
final class TubeAliasStore implements TableStore<TubeAlias> {
    private final RecordTable<TubeAlias> table = new RecordTable<>("tube_alias", TubeAlias.class);

    @Override
    public TubeAliases kind() {
        return TubeAliases.KIND;
    }

    @Override
    public RecordTable<TubeAlias> table() {
        return table;
    }
}
