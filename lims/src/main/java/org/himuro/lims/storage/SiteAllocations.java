package org.himuro.lims.storage;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.storage.AllocationEvent.AllocationRulesSet;

/** Streams of rules by which places are proposed, one for each site that has set some. */
public final class SiteAllocations implements StreamKind<SiteAllocation> {
    public static final SiteAllocations KIND = new SiteAllocations();

    private SiteAllocations() {}

    public static UUID streamOf(UUID site) {
        return UUID.nameUUIDFromBytes(("allocation-rules/" + site).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "allocation-rules";
    }

    @Override
    public SiteAllocation blank(UUID id) {
        return SiteAllocation.of(id, new UUID(0, 0), 0, AllocationRules.SHIPPED);
    }

    @Override
    public SiteAllocation after(SiteAllocation before, Recorded recorded) {
        return recorded.fact() instanceof AllocationRulesSet set
                ? SiteAllocation.of(before.id(), set.site(), set.version(), set.rules())
                : before;
    }
}
