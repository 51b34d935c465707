package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ReceiptAnswer;
import org.himuro.lims.shipping.ReceiptAnswer.Result;
import org.himuro.lims.shipping.ReceiveTubes;
import org.himuro.lims.storage.RackLooks.Kind;
import org.himuro.lims.storage.RackLooks.Look;

/**
 * Receives a box by a rack scanner's file or a picture: each tube that was read is in hand with its position; what could not be read,
 * and what is not there, is said and left open.
 */
@Singleton
public final class ReceivingRack {
    private final ShowingReceipt showing;
    private final ParcelRack racks;
    private final ReceivingTubes receiving;

    ReceivingRack(ShowingReceipt showing, ParcelRack racks, ReceivingTubes receiving) {
        this.showing = showing;
        this.racks = racks;
        this.receiving = receiving;
    }

    public sealed interface Answer {
        record Received(RackSaid said, Outcome<ReceiptAnswer> outcome) implements Answer {}

        /** Nothing is recorded. */
        record NotRead(List<Reason> why) implements Answer {
            public NotRead {
                why = List.copyOf(why);
            }
        }
    }

    public Answer run(String parcel, String box, byte[] content, Actor actor, UUID actId, Instant now) {
        var packed = showing.progress(parcel, actor.site(), false).flatMap(p -> p.box(box));
        if (packed.isEmpty()) {
            return new Answer.NotRead(List.of(Reason.of("NO_BOX_OF_PARCEL", parcel)));
        }
        return switch (racks.look(content, actor.site(), List.of(packed.get()))) {
            case Look.NotRead(var why, var notices) -> new Answer.NotRead(why);
            case Look.Seen seen -> received(parcel, seen, actor, actId, now);
        };
    }

    private Answer received(String parcel, Look.Seen seen, Actor actor, UUID actId, Instant now) {
        var inHand = ParcelRack.inHand(seen, true);
        if (inHand.isEmpty()) {
            return new Answer.NotRead(List.of(Reason.of("RACK_WITHOUT_TUBES")));
        }
        var outcome = receiving.run(new ReceiveTubes(parcel, inHand), actor, actId, now, now);
        return new Answer.Received(said(seen, outcome), outcome);
    }

    private static RackSaid said(Look.Seen seen, Outcome<ReceiptAnswer> outcome) {
        var lines = outcome instanceof Outcome.Done<ReceiptAnswer>(var answer, var repeated)
                ? answer.lines()
                : List.<ReceiptAnswer.Line>of();
        int received = (int) lines.stream()
                .filter(l -> l.result() == Result.RECEIVED || l.result() == Result.ALREADY)
                .count();
        var strange = lines.stream()
                .filter(l -> l.result() != Result.RECEIVED && l.result() != Result.ALREADY)
                .map(ReceiptAnswer.Line::code)
                .distinct()
                .toList();
        return new RackSaid(
                received,
                ParcelRack.cells(seen, Kind.MOVED).size(),
                strange,
                ParcelRack.cells(seen, Kind.UNREAD),
                ParcelRack.cells(seen, Kind.MISSING),
                seen.turned());
    }
}
