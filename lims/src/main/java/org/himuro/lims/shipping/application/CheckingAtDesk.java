package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.CheckAtDesk;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.model.DeskCheck;

/** Records what the receiver's desk saw of a closed parcel. */
@Singleton
public final class CheckingAtDesk {
    private final Acts acts;
    private final Lookup lookup;
    private final ShippingRules rules;
    private final CourierPictures pictures;

    CheckingAtDesk(Acts acts, Lookup lookup, ShippingRules rules, CourierPictures pictures) {
        this.acts = acts;
        this.lookup = lookup;
        this.rules = rules;
        this.pictures = pictures;
    }

    public Outcome<ParcelAnswer> run(
            CheckAtDesk command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "check-at-desk", command, actor, occurredAt, recordedAt);
        var found = lookup.find(command.parcel(), List.of(), actor.site());
        return acts.perform(
                act, ParcelAnswer.class, reads -> DeskCheck.decide(command, found, rules, reads, act), connection -> {
                    for (var picture : command.pictures()) {
                        pictures.used(actor.site(), picture).write(connection);
                    }
                });
    }
}
