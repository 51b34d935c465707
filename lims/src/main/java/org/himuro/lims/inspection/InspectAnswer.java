package org.himuro.lims.inspection;

import java.util.List;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.receipt.ReceiptVerdict.Result;

/** In the order of the request. @param version of the limits; 0 where the laboratory has none */
public record InspectAnswer(int version, List<Judged> tubes) {
    public InspectAnswer {
        tubes = List.copyOf(tubes);
    }

    /** @param reasons why it is not simply accepted */
    public record Judged(String tube, Result result, List<Reason> reasons) {
        public Judged {
            reasons = List.copyOf(reasons);
        }
    }
}
