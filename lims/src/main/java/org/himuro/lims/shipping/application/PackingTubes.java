package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.PackTubes;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.model.Packing;

/** Puts tubes, or boxes whole, into a parcel. */
@Singleton
public final class PackingTubes {
    private final Acts acts;
    private final Lookup lookup;
    private final ShippingRules rules;

    PackingTubes(Acts acts, Lookup lookup, ShippingRules rules) {
        this.acts = acts;
        this.lookup = lookup;
        this.rules = rules;
    }

    public Outcome<ParcelAnswer> run(
            PackTubes command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "pack-tubes", command, actor, occurredAt, recordedAt);
        return acts.perform(
                act,
                ParcelAnswer.class,
                reads -> Packing.decide(
                        command,
                        lookup.findWithBoxes(command.parcel(), command.codes(), actor.site()),
                        rules,
                        reads,
                        act));
    }
}
