package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.ReceiptAnswer;
import org.himuro.lims.shipping.ReceiveTubes;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.model.Receiving;

/** Records tubes in the receiver's hands. */
@Singleton
public final class ReceivingTubes {
    private final Acts acts;
    private final Lookup lookup;
    private final ShippingRules rules;
    private final CourierPictures pictures;

    ReceivingTubes(Acts acts, Lookup lookup, ShippingRules rules, CourierPictures pictures) {
        this.pictures = pictures;
        this.acts = acts;
        this.lookup = lookup;
        this.rules = rules;
    }

    public Outcome<ReceiptAnswer> run(
            ReceiveTubes told, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var command = withKeptPictures(told, actor.site());
        var act = Act.of(actId, "receive-tubes", command, actor, occurredAt, recordedAt);
        var found = lookup.findInHand(
                command.parcel(),
                command.tubes().stream().map(ReceiveTubes.InHand::code).toList(),
                actor.site());
        return acts.perform(
                act, ReceiptAnswer.class, reads -> Receiving.decide(command, found, rules, reads, act), connection -> {
                    for (var picture : pictures(command)) {
                        pictures.used(actor.site(), picture).write(connection);
                    }
                });
    }

    /** A picture that the site never sent, or that is gone, is evidence of nothing. */
    private ReceiveTubes withKeptPictures(ReceiveTubes told, UUID site) {
        return new ReceiveTubes(
                told.parcel(),
                told.tubes().stream()
                        .map(t -> new ReceiveTubes.InHand(
                                t.code(),
                                t.condition(),
                                t.cell(),
                                t.volumeUl(),
                                t.sighting(),
                                t.picture().filter(p -> pictures.find(site, p).isPresent())))
                        .toList());
    }

    private static List<String> pictures(ReceiveTubes command) {
        return command.tubes().stream()
                .flatMap(t -> t.picture().stream())
                .distinct()
                .toList();
    }
}
