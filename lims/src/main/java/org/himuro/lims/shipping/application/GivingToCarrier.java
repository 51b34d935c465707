package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.GiveToCarrier;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.model.Giving;

/** Records that a parcel was given to the carrier. */
@Singleton
public final class GivingToCarrier {
    private final Acts acts;
    private final Lookup lookup;
    private final ShippingRules rules;
    private final PackingDesks desks;

    GivingToCarrier(Acts acts, Lookup lookup, ShippingRules rules, PackingDesks desks) {
        this.acts = acts;
        this.lookup = lookup;
        this.rules = rules;
        this.desks = desks;
    }

    public Outcome<ParcelAnswer> run(
            GiveToCarrier command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "give-to-carrier", command, actor, occurredAt, recordedAt);
        var desk = desks.desk();
        return acts.perform(
                act,
                ParcelAnswer.class,
                reads -> Giving.report(
                        command,
                        lookup.findWithPackedBoxes(command.parcel(), actor.site())
                                .at(desk),
                        rules,
                        reads,
                        act));
    }
}
