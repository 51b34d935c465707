package org.himuro.lims.shipping.adapter.job;

import jakarta.inject.Singleton;
import java.util.Set;
import org.himuro.lims.ledger.Reaction;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shipping.ReceiptEvent.DisputeOverdue;
import org.himuro.lims.shipping.ReceiptEvent.LateReceived;
import org.himuro.lims.shipping.ReceiptEvent.LinesDisputed;
import org.himuro.lims.shipping.ReceiptEvent.SenderAsked;
import org.himuro.lims.shipping.ReceiptEvent.SidesAgreed;
import org.himuro.lims.shipping.application.TellingOfReceipt;

/** What one side says of a receipt reaches the other, who looks at no page. */
@Singleton
final class ReceiptNotice implements Reaction {
    private final TellingOfReceipt telling;

    ReceiptNotice(TellingOfReceipt telling) {
        this.telling = telling;
    }

    @Override
    public String name() {
        return "tell-of-receipt";
    }

    @Override
    public Set<Class<? extends Fact>> reactsTo() {
        return Set.of(
                SenderAsked.class, LateReceived.class, LinesDisputed.class, DisputeOverdue.class, SidesAgreed.class);
    }

    @Override
    public void on(Recorded recorded) {
        telling.told(recorded);
    }
}
