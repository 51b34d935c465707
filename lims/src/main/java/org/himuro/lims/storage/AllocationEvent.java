package org.himuro.lims.storage;

import java.util.UUID;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.storage.AllocationRules.Apart;
import org.himuro.lims.storage.AllocationRules.Copies;
import org.himuro.lims.storage.AllocationRules.Order;

/** What happens to the rules by which places are proposed. */
public sealed interface AllocationEvent extends Fact {

    /** These rules are in force from now on. @param version one more than that before */
    record AllocationRulesSet(
            UUID site,
            int version,
            Apart projects,
            Apart materials,
            Apart tumour,
            Copies copies,
            boolean caseTogether,
            Order order)
            implements AllocationEvent {

        public AllocationRules rules() {
            return new AllocationRules(projects, materials, tumour, copies, caseTogether, order);
        }
    }
}
