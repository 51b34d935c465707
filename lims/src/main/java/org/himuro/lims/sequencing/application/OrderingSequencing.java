package org.himuro.lims.sequencing.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.CaseCheck;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.labelling.Serials;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.sequencing.OrderAnswer;
import org.himuro.lims.sequencing.OrderSequencing;
import org.himuro.lims.sequencing.model.Ordering;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tubes;

/** Places an order. Its code is the tube's with a number. */
@Singleton
public final class OrderingSequencing {
    private final Acts acts;
    private final Ids ids;
    private final Sites sites;
    private final SpecimenIndex index;
    private final Serials serials;
    private final Current current;
    private final ShippingRules rules;
    private final CaseCheck.Of checks;

    OrderingSequencing(
            Acts acts,
            Ids ids,
            Sites sites,
            SpecimenIndex index,
            Serials serials,
            Current current,
            ShippingRules rules,
            CaseCheck.Of checks) {
        this.acts = acts;
        this.ids = ids;
        this.sites = sites;
        this.index = index;
        this.serials = serials;
        this.current = current;
        this.rules = rules;
        this.checks = checks;
    }

    public Outcome<OrderAnswer> run(
            OrderSequencing command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "order-sequencing", command, actor, occurredAt, recordedAt);
        var tube = index.byCode(command.tube(), VisibleSites.only(actor.site()))
                .filter(s -> s.kind().equals("tube"))
                .map(StreamRef::id);
        var check = tube.flatMap(t -> current.state(Tubes.KIND, t)).map(t -> checks.caseOf(t.caseId(), t.donor()));
        int number = tube.map(t -> serials.take(actId, "order/" + command.tube(), n -> n + 1))
                .orElse(0);
        var order = new Ordering.New(
                ids.next(),
                command.tube() + "-" + number,
                tube,
                check,
                Optional.of(command.laboratory()).flatMap(sites::byCode),
                rules);
        return acts.perform(act, OrderAnswer.class, reads -> Ordering.decide(command, order, reads, act));
    }
}
