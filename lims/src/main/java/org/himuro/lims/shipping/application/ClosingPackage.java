package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.ClosePackage;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.model.Closing;

/** Closes a package for dispatch: the release of everything in it. */
@Singleton
public final class ClosingPackage {
    private final Acts acts;
    private final Lookup lookup;
    private final ShippingRules rules;
    private final PackingDesks desks;

    ClosingPackage(Acts acts, Lookup lookup, ShippingRules rules, PackingDesks desks) {
        this.acts = acts;
        this.lookup = lookup;
        this.rules = rules;
        this.desks = desks;
    }

    public Outcome<ParcelAnswer> run(
            ClosePackage command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "close-package", command, actor, occurredAt, recordedAt);
        var desk = lookup.find(command.parcel(), List.of(), actor.site())
                .parcel()
                .map(desks::deskOf)
                .orElseGet(desks::desk);
        return acts.perform(
                act,
                ParcelAnswer.class,
                reads -> Closing.decide(
                        command,
                        lookup.findWithPackedBoxes(command.parcel(), actor.site())
                                .at(desk),
                        rules,
                        reads,
                        act));
    }
}
