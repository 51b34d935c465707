package org.himuro.lims.storage;

import java.util.UUID;
import org.himuro.lims.storage.AllocationRules.Apart;
import org.himuro.lims.storage.AllocationRules.Copies;
import org.himuro.lims.storage.AllocationRules.Order;

/** The rules of a site in force. @param version 1 for the first that were set */
public record SiteAllocation(
        UUID id,
        UUID site,
        int version,
        Apart projectsApart,
        Apart materialsApart,
        Apart tumourApart,
        Copies copiesApart,
        boolean caseTogether,
        Order fillOrder) {

    static SiteAllocation of(UUID id, UUID site, int version, AllocationRules rules) {
        return new SiteAllocation(
                id,
                site,
                version,
                rules.projects(),
                rules.materials(),
                rules.tumour(),
                rules.copies(),
                rules.caseTogether(),
                rules.order());
    }

    public AllocationRules rules() {
        return new AllocationRules(projectsApart, materialsApart, tumourApart, copiesApart, caseTogether, fillOrder);
    }
}
