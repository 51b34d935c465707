package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.TellRoad;
import org.himuro.lims.shipping.model.RoadTelling;

/** Records what happened to a parcel on its way. */
@Singleton
public final class TellingRoad {
    private final Acts acts;
    private final Lookup lookup;

    TellingRoad(Acts acts, Lookup lookup) {
        this.acts = acts;
        this.lookup = lookup;
    }

    public Outcome<ParcelAnswer> run(
            TellRoad command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "tell-road", command, actor, occurredAt, recordedAt);
        var parcel = lookup.find(command.parcel(), List.of(), actor.site()).parcel();
        return acts.perform(act, ParcelAnswer.class, reads -> RoadTelling.decide(command, parcel, reads, act));
    }
}
