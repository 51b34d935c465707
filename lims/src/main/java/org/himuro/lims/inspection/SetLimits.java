package org.himuro.lims.inspection;

import java.util.List;
import org.himuro.sop.receipt.ReceiptLimit;

/**
 * Request {@code set-inspection-limits}: by these the laboratory accepts tubes from now on; what was judged keeps the version it was
 * judged by.
 *
 * @param sha256 of the document that was read
 */
public record SetLimits(boolean example, String sha256, List<ReceiptLimit> limits) {
    public SetLimits {
        limits = List.copyOf(limits);
    }
}
