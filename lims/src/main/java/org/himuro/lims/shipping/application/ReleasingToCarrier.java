package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReleaseToCarrier;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.model.Giving;

/** Gives a parcel to the carrier, where everything in it may still leave. */
@Singleton
public final class ReleasingToCarrier {
    private final Acts acts;
    private final Lookup lookup;
    private final ShippingRules rules;
    private final PackingDesks desks;

    ReleasingToCarrier(Acts acts, Lookup lookup, ShippingRules rules, PackingDesks desks) {
        this.acts = acts;
        this.lookup = lookup;
        this.rules = rules;
        this.desks = desks;
    }

    public Outcome<ParcelAnswer> run(
            ReleaseToCarrier command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "release-to-carrier", command, actor, occurredAt, recordedAt);
        var desk = desks.desk();
        // what lies in the boxes may change until the write: it is looked up anew each time
        return acts.perform(
                act,
                ParcelAnswer.class,
                reads -> Giving.release(
                        command,
                        lookup.findWithPackedBoxes(command.parcel(), actor.site())
                                .at(desk),
                        rules,
                        reads,
                        act));
    }
}
