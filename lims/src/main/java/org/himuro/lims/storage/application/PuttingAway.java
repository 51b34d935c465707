package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.storage.Found;
import org.himuro.lims.storage.PutAway;
import org.himuro.lims.storage.ReportTubeFound;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.Stored;
import org.himuro.lims.storage.TakeTubes;
import org.himuro.lims.storage.Taken;

/** The verbs of storing as contexts below call them. */
@Singleton
final class PuttingAway implements PutAway {
    private final StoringTubes storing;
    private final TakingTubes taking;
    private final ReportingTubeFound finding;

    PuttingAway(StoringTubes storing, TakingTubes taking, ReportingTubeFound finding) {
        this.storing = storing;
        this.taking = taking;
        this.finding = finding;
    }

    @Override
    public Outcome<Stored> store(StoreTubes command, Actor actor, UUID actId, DeedTime when, Besides besides) {
        return storing.run(command, actor, actId, when, besides);
    }

    @Override
    public Outcome<Taken> take(TakeTubes command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        return taking.run(command, actor, actId, occurredAt, recordedAt);
    }

    @Override
    public Outcome<Found> found(
            ReportTubeFound command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        return finding.run(command, actor, actId, occurredAt, recordedAt);
    }
}
