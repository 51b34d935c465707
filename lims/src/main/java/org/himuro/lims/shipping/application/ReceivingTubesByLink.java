package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.shipping.ReceiptAnswer;
import org.himuro.lims.shipping.ReceiveTubes;
import org.himuro.lims.shipping.ReceiveTubesByLink;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.application.ReceiverLinks.Opened;
import org.himuro.lims.shipping.application.ReceiverLinks.What;
import org.himuro.lims.shipping.model.Receiving;

/** Records tubes in the hands of a receiver without an account. */
@Singleton
public final class ReceivingTubesByLink {
    private final ActsByLink acts;
    private final Lookup lookup;
    private final ShippingRules rules;

    ReceivingTubesByLink(ActsByLink acts, Lookup lookup, ShippingRules rules) {
        this.acts = acts;
        this.lookup = lookup;
        this.rules = rules;
    }

    public Outcome<ReceiptAnswer> run(
            ReceiveTubes receipt,
            Opened link,
            Optional<String> name,
            UUID actId,
            Instant occurredAt,
            Instant recordedAt) {
        var actor = Actor.system(link.receiver());
        var command = new ReceiveTubesByLink(receipt, link.link(), name.map(text -> Remarks.hash(actId, text)));
        var act = Act.of(actId, "receive-tubes-by-link", command, actor, occurredAt, recordedAt);
        var codes = receipt.tubes().stream().map(ReceiveTubes.InHand::code).toList();
        var found = lookup.findInHand(link.code(), codes, actor.site());
        return acts.perform(
                act,
                ReceiptAnswer.class,
                link,
                name,
                What.TUBES,
                codes.size(),
                reads -> Receiving.decide(receipt, found, rules, reads, act));
    }
}
