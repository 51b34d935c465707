package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
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

    /** What was taken back is on no tube any more, and free for another. */
    @Override
    public void save(Rows rows, List<Change<TubeAlias>> changes) throws SQLException {
        table.save(
                rows, changes.stream().filter(c -> !c.after().code().isEmpty()).toList());
        var gone = changes.stream()
                .filter(c -> c.after().code().isEmpty() && !c.fresh())
                .map(c -> new Object[] {c.id()})
                .toList();
        if (!gone.isEmpty()) {
            rows.delete(table.name(), List.of("id"), gone);
        }
    }
}
