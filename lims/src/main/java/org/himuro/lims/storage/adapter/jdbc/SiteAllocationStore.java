package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;
import org.himuro.lims.storage.SiteAllocation;
import org.himuro.lims.storage.SiteAllocations;

@Singleton
final class SiteAllocationStore implements TableStore<SiteAllocation> {
    static final RecordTable<SiteAllocation> TABLE = new RecordTable<>("allocation_rules", SiteAllocation.class);

    @Override
    public SiteAllocations kind() {
        return SiteAllocations.KIND;
    }

    @Override
    public RecordTable<SiteAllocation> table() {
        return TABLE;
    }
}
