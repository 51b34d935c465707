package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.DescribePackage;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.model.Describing;

/** Records how a parcel is packed. */
@Singleton
public final class DescribingPackage {
    private final Acts acts;
    private final Lookup lookup;
    private final PackingDesks desks;

    DescribingPackage(Acts acts, Lookup lookup, PackingDesks desks) {
        this.acts = acts;
        this.lookup = lookup;
        this.desks = desks;
    }

    public Outcome<ParcelAnswer> run(
            DescribePackage command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "describe-package", command, actor, occurredAt, recordedAt);
        var desk = desks.desk();
        var parcel = lookup.find(command.parcel(), List.of(), actor.site()).parcel();
        return acts.perform(
                act, ParcelAnswer.class, reads -> Describing.decide(command, parcel, desk, desk.inUse(), reads, act));
    }
}
