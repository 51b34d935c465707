package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.TellLeg;
import org.himuro.lims.shipping.model.TellingLegs;

/** Records one side of a hand-over on the way. */
@Singleton
public final class TellingLeg {
    private final Acts acts;
    private final Lookup lookup;
    private final Remarks remarks;
    private final CourierPictures pictures;

    TellingLeg(Acts acts, Lookup lookup, Remarks remarks, CourierPictures pictures) {
        this.acts = acts;
        this.lookup = lookup;
        this.remarks = remarks;
        this.pictures = pictures;
    }

    public Outcome<ParcelAnswer> run(TellLeg command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        return run(command, Optional.empty(), actor, actId, occurredAt, recordedAt);
    }

    /** @param words place and name: may be a person's, and stand beside the ledger */
    public Outcome<ParcelAnswer> run(
            TellLeg command, Optional<String> words, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var told = with(command, words.map(text -> Remarks.hash(actId, text)));
        var act = Act.of(actId, "tell-leg", told, actor, occurredAt, recordedAt);
        var found = lookup.find(command.parcel(), List.of(), actor.site());
        var recorded = new AtomicBoolean();
        return acts.perform(
                act,
                ParcelAnswer.class,
                reads -> {
                    var decision = TellingLegs.decide(told, found.parcel(), reads, act);
                    recorded.set(decision instanceof Decision.Accepted<ParcelAnswer> accepted
                            && accepted.answer().warnings().isEmpty()
                            && !accepted.entries().isEmpty());
                    return decision;
                },
                connection -> {
                    if (recorded.get()) {
                        remarks.kept(actId, words).write(connection);
                        if (told.picture().isPresent()) {
                            pictures.used(actor.site(), told.picture().get()).write(connection);
                        }
                    }
                });
    }

    private static TellLeg with(TellLeg c, Optional<String> words) {
        return new TellLeg(
                c.parcel(), c.leg(), c.depot(), c.side(), c.evidence(), c.dryIceKg(), words, c.picture(), c.link());
    }
}
