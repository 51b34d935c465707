package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.NoteDisputeOverdue;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReceiptWatch;
import org.himuro.lims.shipping.model.Settling;

/** Looks after disputes about lines: that the day of one has passed is noted once. */
@Singleton
public final class WatchingReceipts {
    private static final long SALT = 0xD15_0000_0000L;

    private final Acts acts;
    private final ReceiptWatch watch;

    WatchingReceipts(Acts acts, ReceiptWatch watch) {
        this.acts = acts;
        this.watch = watch;
    }

    public void watch(Instant now) {
        watch.due(now)
                .forEach(d -> run(
                        new NoteDisputeOverdue(d.parcel(), d.tube(), d.due()),
                        Actor.system(d.sender()),
                        act(d),
                        d.due(),
                        now));
    }

    public Outcome<ParcelAnswer> run(
            NoteDisputeOverdue command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "note-dispute-overdue", command, actor, occurredAt, recordedAt);
        return acts.perform(act, ParcelAnswer.class, reads -> Settling.overdue(command, reads, act));
    }

    /** The same for the same day of the same line, however many nodes and rounds see it. */
    private static UUID act(ReceiptWatch.Due due) {
        return new UUID(
                due.parcel().getMostSignificantBits(),
                due.tube().getLeastSignificantBits() ^ due.due().getEpochSecond() ^ SALT);
    }
}
