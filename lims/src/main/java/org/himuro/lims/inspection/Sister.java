package org.himuro.lims.inspection;

import java.util.List;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.receipt.ReceiptVerdict.Result;

/**
 * Another tube of the same case, as one that may be sequenced instead.
 *
 * @param known what the laboratory's limits say by what is known of it
 * @param reasons what speaks for it, and what is not known
 * @param against why it may not; empty where it may
 */
public record Sister(String code, Result known, int thaws, List<Reason> reasons, List<Reason> against) {
    public Sister {
        reasons = List.copyOf(reasons);
        against = List.copyOf(against);
    }

    public boolean may() {
        return against.isEmpty();
    }
}
