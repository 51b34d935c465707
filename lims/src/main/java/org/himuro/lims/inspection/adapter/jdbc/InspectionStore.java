package org.himuro.lims.inspection.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.inspection.Inspection;
import org.himuro.lims.inspection.Inspections;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;

@Singleton
final class InspectionStore implements StateStore<Inspection> {
    private final RecordTable<InspectionRow> table = new RecordTable<>("inspection", InspectionRow.class);

    @Override
    public Inspections kind() {
        return Inspections.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("inspection");
    }

    @Override
    public List<Versioned<Inspection>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return table.load(connection, ids).stream()
                .map(row -> new Versioned<>(row.id(), row.seq(), row.state().inspection()))
                .toList();
    }

    @Override
    public void save(Rows rows, List<Change<Inspection>> changes) throws SQLException {
        table.save(rows, changes.stream().map(c -> c.ofRow(InspectionRow::of)).toList());
    }
}
