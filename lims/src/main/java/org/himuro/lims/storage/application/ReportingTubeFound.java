package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.storage.Found;
import org.himuro.lims.storage.ReportTubeFound;
import org.himuro.lims.storage.model.FindingTube;

/** A tube was found somewhere: recorded, whatever the record says. */
@Singleton
public final class ReportingTubeFound {
    private final Acts acts;
    private final Looking looking;

    ReportingTubeFound(Acts acts, Looking looking) {
        this.acts = acts;
        this.looking = looking;
    }

    public Outcome<Found> run(
            ReportTubeFound command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "report-tube-found", command, actor, occurredAt, recordedAt);
        var seen = looking.before(actor, List.of(command.tube(), command.box()));
        // a report is decided again where a key stops it, so who is there is looked up anew each time
        return acts.perform(act, Found.class, reads -> {
            var position =
                    Positions.of(command.box(), command.cell(), seen).stream().collect(Collectors.toSet());
            var now = looking.ofTubes(seen.with(looking.index().taken(position)), reads);
            return FindingTube.decide(command, now, act.occurredAt());
        });
    }
}
