package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;
import org.himuro.lims.storage.PlanSpot;
import org.himuro.lims.storage.PlanSpots;

@Singleton
final class PlanSpotStore implements TableStore<PlanSpot> {
    private final RecordTable<PlanSpot> table = new RecordTable<>("plan_spot", PlanSpot.class);

    @Override
    public PlanSpots kind() {
        return PlanSpots.KIND;
    }

    @Override
    public RecordTable<PlanSpot> table() {
        return table;
    }
}
