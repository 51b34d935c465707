package org.himuro.lims.specimen;

import static org.himuro.lims.specimen.TubeEvent.*;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.ledger.TimeReckoned;

/** Streams of tubes: each fact's effect on the tube, in one place. */
public final class Tubes implements StreamKind<Tube> {
    public static final Tubes KIND = new Tubes();
    private static final UUID NOBODY = new UUID(0, 0);

    private Tubes() {}

    @Override
    public String name() {
        return "tube";
    }

    @Override
    public Tube blank(UUID id) {
        return new Tube(
                id,
                "",
                NOBODY,
                NOBODY,
                Material.TUMOUR_TISSUE,
                Optional.empty(),
                NOBODY,
                NOBODY,
                TubeStep.LABELLED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TubePlace.NOWHERE,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Tube after(Tube before, Recorded recorded) {
        var next = new TubeChange(before, recorded.occurredAt());
        switch (recorded.fact()) {
            case TubeEvent event -> apply(next, event, recorded.actor().person());
            case TimeReckoned reckoned -> next.reckoned(reckoned);
            default -> next.unchanged();
        }
        return next.done();
    }

    private static void apply(TubeChange tube, TubeEvent event, UUID by) {
        switch (event) {
            case TubeLabelled e -> tube.labelled(e);
            case TubeSampled e -> tube.sampled();
            case TubeChilled e -> tube.chilled(e.refrigerator());
            case TubeFrozen e -> tube.frozen();
            case TubeTimeUnknown e -> tube.unknown(e.which());
            case TubeClockMissed e -> tube.saidBeside();
            case FreezingJudged e -> tube.judged(e.verdict(), e.kind());
            case TubeBroughtIn e -> tube.broughtIn(e);
            case TubeStored e -> tube.at(TubePlace.POSITION, e.container(), e.cell());
            case TubeTaken e -> tube.taken(e);
            case TubePlaceGivenUp e -> tube.placeGivenUp();
            case TubeFound e -> tube.found(e);
            case TubePacked e -> tube.packed(e.parcel(), e.addressee());
            case TubeUnpacked e -> tube.unpacked(e.site());
            case TubeReceived e -> tube.received(e.site());
            case TubeStatedAt e -> tube.stated(e.site(), e.parcel());
            case TubeTravelConfirmed e -> tube.received(e.site());
            case TubeTravelRefuted e -> tube.answered();
            case TubeMissing e -> tube.missing();
            case TubeQuarantined e -> tube.quarantined(e.reason());
            case TubeReleased e -> tube.released();
            case TubeDestructionAsked e -> tube.destruction(Optional.of(by));
            case TubeDestructionDropped e -> tube.destruction(Optional.empty());
            case TubeMeasured e -> tube.amount(new Amount(e.remainingUl(), AmountUnit.MICROLITRE));
            case TubeAmountFound e -> tube.amount(e.amount());
            case TubeFilled e -> tube.filled(e);
            case TubeDrawn e -> tube.drawn(e.taken(), e.emptied());
            case TubeThawed e -> tube.thawed();
            case TubeDestroyed e -> tube.destroyed();
            case TubeMarked e -> tube.marked();
            case TubeLabelPrinted e -> tube.printed();
        }
    }
}
