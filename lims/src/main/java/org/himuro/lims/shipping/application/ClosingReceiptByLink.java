package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.shipping.CloseReceipt;
import org.himuro.lims.shipping.CloseReceiptByLink;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.application.ReceiverLinks.Opened;
import org.himuro.lims.shipping.application.ReceiverLinks.What;
import org.himuro.lims.shipping.model.ClosingReceipt;

/** Closes a receipt for a receiver without an account, when something is said about every line; the link is dead with that. */
@Singleton
public final class ClosingReceiptByLink {
    private final ActsByLink acts;
    private final Lookup lookup;

    ClosingReceiptByLink(ActsByLink acts, Lookup lookup) {
        this.acts = acts;
        this.lookup = lookup;
    }

    public Outcome<ParcelAnswer> run(
            CloseReceipt closing,
            Opened link,
            Optional<String> name,
            UUID actId,
            Instant occurredAt,
            Instant recordedAt) {
        var actor = Actor.system(link.receiver());
        var command = new CloseReceiptByLink(closing, link.link(), name.map(text -> Remarks.hash(actId, text)));
        var act = Act.of(actId, "close-receipt-by-link", command, actor, occurredAt, recordedAt);
        var found = lookup.find(link.code(), closing.missing(), actor.site());
        return acts.perform(
                act,
                ParcelAnswer.class,
                link,
                name,
                What.CLOSING,
                closing.missing().size(),
                reads -> ClosingReceipt.decide(closing, found, reads, act));
    }
}
