package org.himuro.lims.shipping.application;

import java.util.List;
import org.himuro.lims.shared.Reason;

/**
 * What was sent and what is said to have arrived, for both sides.
 *
 * @param mayAgree the viewer speaks for the sender
 * @param mayYield the viewer speaks for the receiver
 */
public record AgreementView(ReceiptPage page, boolean mayAgree, boolean mayYield, List<Reason> refused, boolean done) {
    public AgreementView {
        refused = List.copyOf(refused);
    }
}
