package org.himuro.lims.labelling.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.labelling.SerialLease;
import org.himuro.lims.labelling.model.SerialAccount;
import org.himuro.lims.shared.Reason;

/**
 * The case numbers of a site: what became of them, and those set aside for devices.
 *
 * @param device the code of the one that the reader is at; absent at a machine that is none
 * @param mayRetire whether the reader may say that a device is lost
 */
public record SerialsPage(
        List<Line> counters, List<Lease> leases, Optional<String> device, boolean mayRetire, List<Reason> reasons) {
    public SerialsPage {
        counters = List.copyOf(counters);
        leases = List.copyOf(leases);
        reasons = List.copyOf(reasons);
    }

    /**
     * One counter.
     *
     * @param from the first code that it gives
     * @param notUsed the codes that no case has and none will, the first of them
     */
    public record Line(String scope, SerialAccount account, List<String> notUsed) {}

    /**
     * @param left how many of its codes no case has yet
     * @param first the first of its codes
     * @param last the last of its codes
     */
    public record Lease(SerialLease lease, String device, String first, String last, int codes, int left) {
        public boolean open() {
            return lease.retired().isEmpty();
        }
    }
}
