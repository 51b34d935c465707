package org.himuro.lims.collection.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.collection.Plan;
import org.himuro.lims.collection.Plans;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;

@Singleton
final class PlanStore implements TableStore<Plan> {
    private final RecordTable<Plan> table = new RecordTable<>("planned_case", Plan.class);

    @Override
    public Plans kind() {
        return Plans.KIND;
    }

    @Override
    public RecordTable<Plan> table() {
        return table;
    }
}
