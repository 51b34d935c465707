package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReportArrival;
import org.himuro.lims.shipping.ReportArrivalByLink;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.application.ReceiverLinks.Opened;
import org.himuro.lims.shipping.application.ReceiverLinks.What;
import org.himuro.lims.shipping.model.Arriving;
import org.himuro.lims.shipping.model.Stray;

/** Records that a parcel arrived, by the word of a receiver without an account. */
@Singleton
public final class ReportingArrivalByLink {
    private final ActsByLink acts;
    private final Lookup lookup;
    private final ShippingRules rules;

    ReportingArrivalByLink(ActsByLink acts, Lookup lookup, ShippingRules rules) {
        this.acts = acts;
        this.lookup = lookup;
        this.rules = rules;
    }

    public Outcome<ParcelAnswer> run(
            ReportArrival arrival,
            Opened link,
            Optional<String> name,
            UUID actId,
            Instant occurredAt,
            Instant recordedAt) {
        var actor = Actor.system(link.receiver());
        var command = new ReportArrivalByLink(arrival, link.link(), name.map(text -> Remarks.hash(actId, text)));
        var act = Act.of(actId, "report-arrival-by-link", command, actor, occurredAt, recordedAt);
        var found = lookup.find(link.code(), List.of(), actor.site());
        var stray = new Stray(Optional.of(link.code()), link.code().length(), Optional.empty());
        return acts.perform(
                act,
                ParcelAnswer.class,
                link,
                name,
                What.ARRIVAL,
                0,
                reads -> Arriving.decide(arrival, found, stray, rules, reads, act));
    }
}
