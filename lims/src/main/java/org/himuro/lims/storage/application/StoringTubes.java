package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.storage.PutAway.Besides;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.Stored;
import org.himuro.lims.storage.model.Storing;

/** One or up to a thousand tubes into positions, in one act (B1). */
@Singleton
public final class StoringTubes {
    private final Acts acts;
    private final Looking looking;

    StoringTubes(Acts acts, Looking looking) {
        this.acts = acts;
        this.looking = looking;
    }

    public Outcome<Stored> run(StoreTubes command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        return run(command, actor, actId, new DeedTime(occurredAt, recordedAt));
    }

    public Outcome<Stored> run(StoreTubes command, Actor actor, UUID actId, DeedTime when) {
        return run(command, actor, actId, when, (reads, stored) -> List.of());
    }

    /** @param besides what else becomes a fact where it is accepted */
    Outcome<Stored> run(StoreTubes command, Actor actor, UUID actId, DeedTime when, Besides besides) {
        var act = Act.of(actId, "store-tubes", command, actor, when);
        var codes = new LinkedHashSet<String>();
        command.puts().forEach(p -> {
            codes.add(p.tube());
            codes.add(p.box());
        });
        var seen = looking.before(actor, codes);
        return acts.perform(act, Stored.class, reads -> {
            var places = asksFirst(command, reads)
                    ? seen.with(looking.index().taken(Positions.of(command.puts(), seen)))
                    : seen;
            return with(besides, reads, Storing.decide(command, looking.ofTubes(places, reads), act.occurredAt()));
        });
    }

    private static Decision<Stored> with(Besides besides, Reads reads, Decision<Stored> decision) {
        if (decision instanceof Decision.Accepted<Stored>(var entries, var answer)) {
            var all = new ArrayList<>(entries);
            all.addAll(besides.entries(reads, entries));
            return new Decision.Accepted<>(all, answer);
        }
        return decision;
    }

    /** Of one position its key says whether it is free; who is in it is asked where the key says no. */
    private static boolean asksFirst(StoreTubes command, Reads reads) {
        return command.puts().size() > 1 || reads.again();
    }
}
