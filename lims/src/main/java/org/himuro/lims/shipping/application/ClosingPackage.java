package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
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

    ClosingPackage(Acts acts, Lookup lookup, ShippingRules rules) {
        this.acts = acts;
        this.lookup = lookup;
        this.rules = rules;
    }

    public Outcome<ParcelAnswer> run(
            ClosePackage command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "close-package", command, actor, occurredAt, recordedAt);
        return acts.perform(
                act,
                ParcelAnswer.class,
                reads -> Closing.decide(
                        command, lookup.findWithPackedBoxes(command.parcel(), actor.site()), rules, reads, act));
    }
}
