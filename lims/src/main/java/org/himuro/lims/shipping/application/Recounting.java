package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.NoteRecount;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReceiptWatch;
import org.himuro.lims.shipping.Ways;
import org.himuro.lims.shipping.model.Recount;

/** Counts every parcel's lines again from the ledger alone; each difference is told once, and stays in the history. */
@Singleton
public final class Recounting {
    private static final int PAGE = 200;

    private final Acts acts;
    private final ReceiptWatch watch;
    private final Histories histories;
    private final Ways ways;

    Recounting(Acts acts, ReceiptWatch watch, Histories histories, Ways ways) {
        this.acts = acts;
        this.watch = watch;
        this.histories = histories;
        this.ways = ways;
    }

    /** @return how many differences there are now, told before or not */
    public int recount(Instant now) {
        int differences = 0;
        var page = watch.parcels(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            for (var parcel : page) {
                differences += recount(parcel, now);
            }
            page = watch.parcels(Optional.of(page.getLast()), PAGE);
        }
        return differences;
    }

    /** Of one parcel, as it is now. */
    public List<Recount.Difference> differences(UUID parcel) {
        var facts = new HashMap<>(histories.of(List.of(Manifests.idOf(parcel))));
        var tubes = Recount.tubes(parcel, facts);
        if (!tubes.isEmpty()) {
            facts.putAll(histories.of(tubes));
        }
        return Recount.of(parcel, facts, watch.lines(parcel));
    }

    private int recount(UUID parcel, Instant now) {
        var found = differences(parcel);
        // something may have been told between the facts and the rows: what is wrong stays wrong
        var still = found.isEmpty()
                ? found
                : differences(parcel).stream().filter(found::contains).toList();
        var way = ways.of(parcel);
        way.ifPresent(w -> still.forEach(d -> run(
                new NoteRecount(parcel, d.tube(), d.code()),
                Actor.system(w.sender()),
                Recount.act(parcel, d),
                now,
                now)));
        return still.size();
    }

    public Outcome<ParcelAnswer> run(
            NoteRecount command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "note-recount", command, actor, occurredAt, recordedAt);
        return acts.perform(act, ParcelAnswer.class, reads -> Recount.decide(command, reads, act));
    }
}
