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
import org.himuro.lims.shipping.UnpackTube;
import org.himuro.lims.shipping.model.Unpacking;

/** Takes a tube or a box out of a parcel again. */
@Singleton
public final class UnpackingTube {
    private final Acts acts;
    private final Lookup lookup;

    UnpackingTube(Acts acts, Lookup lookup) {

        this.acts = acts;
        this.lookup = lookup;
    }

    public Outcome<ParcelAnswer> run(
            UnpackTube command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "unpack-tube", command, actor, occurredAt, recordedAt);
        var found = lookup.find(command.parcel(), List.of(command.code()), actor.site());
        return acts.perform(act, ParcelAnswer.class, reads -> Unpacking.decide(command, found, reads, act));
    }
}
