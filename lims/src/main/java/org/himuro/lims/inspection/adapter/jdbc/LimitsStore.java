package org.himuro.lims.inspection.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.inspection.Limits;
import org.himuro.lims.inspection.LimitsOfLaboratories;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;

@Singleton
final class LimitsStore implements StateStore<Limits> {
    private final RecordTable<LimitsRow> table = new RecordTable<>("inspection_rules", LimitsRow.class);

    @Override
    public LimitsOfLaboratories kind() {
        return LimitsOfLaboratories.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("inspection_rules");
    }

    @Override
    public List<Versioned<Limits>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return table.load(connection, ids).stream()
                .map(row -> new Versioned<>(row.id(), row.seq(), row.state().all()))
                .toList();
    }

    @Override
    public void save(Rows rows, List<Change<Limits>> changes) throws SQLException {
        table.save(rows, changes.stream().map(c -> c.ofRow(LimitsRow::of)).toList());
    }
}
