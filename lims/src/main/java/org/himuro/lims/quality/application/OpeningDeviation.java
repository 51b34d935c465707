package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.quality.DeviationAnswer;
import org.himuro.lims.quality.OpenDeviation;
import org.himuro.lims.quality.model.DeviationDecisions;

/** Opens the deviation that a fact is; once, however often it is asked. */
@Singleton
public final class OpeningDeviation {
    private static final long ACT = 0x00D1L;
    private static final int SITE = 16;

    private final Acts acts;

    public OpeningDeviation(Acts acts) {
        this.acts = acts;
    }

    public Outcome<DeviationAnswer> run(
            OpenDeviation command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "open-deviation", command, actor, occurredAt, recordedAt);
        return acts.perform(act, DeviationAnswer.class, reads -> DeviationDecisions.open(command, act, reads));
    }

    /** Every deviation that a recorded fact is, one for each site that has to deal with it; again and again the same. */
    public List<UUID> told(Recorded recorded, Instant now) {
        var opened = new ArrayList<UUID>();
        DeviationDecisions.code(recorded.fact()).ifPresent(code -> {
            var sites =
                    DeviationDecisions.sites(recorded.fact(), recorded.actor().site());
            for (int i = 0; i < sites.size(); i++) {
                opened.add(open(recorded, code, sites.get(i), (long) i << SITE, now));
            }
        });
        return opened;
    }

    private UUID open(Recorded recorded, String code, UUID site, long salt, Instant now) {
        var id = DeviationDecisions.idOf(recorded.id(), salt);
        run(
                new OpenDeviation(
                        id, code, recorded.stream().kind(), recorded.stream().id(), recorded.id()),
                Actor.system(site),
                derived(recorded.id(), ACT ^ salt),
                recorded.occurredAt(),
                now);
        return id;
    }

    private static UUID derived(UUID fact, long salt) {
        return new UUID(fact.getMostSignificantBits(), fact.getLeastSignificantBits() ^ salt);
    }
}
