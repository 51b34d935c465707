package org.himuro.lims.collection.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.collection.Plan;
import org.himuro.lims.collection.Plans;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;

@Singleton
final class PlanStore implements StateStore<Plan> {
    private final RecordTable<Plan> table = new RecordTable<>("planned_case", Plan.class);

    @Override
    public Plans kind() {
        return Plans.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("planned_case");
    }

    @Override
    public List<Versioned<Plan>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return table.load(connection, ids);
    }

    @Override
    public void save(Rows rows, List<Change<Plan>> changes) throws SQLException {
        table.save(rows, changes);
    }
}
