package org.himuro.lims.shipping.model;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.specimen.ParcelEvent.ParcelMarked;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeStatedAt;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;

/**
 * A tube in the receiver's hands that nobody said to have given: recorded as what the receiver says, of the parcel and of the
 * tube. Giving and taking are two facts (invariant 5): it stays whose it is, and unreadable to the receiver, until its holder
 * confirms that it travelled.
 */
record TubeStatement(Load load, Act act, Tube tube, TubeCondition condition) {

    /** Whether the receiver may take the tube as its own by its own word: somebody gave it, if not in this parcel. */
    static boolean wasGiven(Load load, Tube tube, UUID receiver) {
        boolean underway = load.parcelOf(tube).isPresent() || tube.step() == TubeStep.MISSING;
        return load.isIn(tube)
                || load.holder(tube).equals(receiver)
                || underway && load.addressee(tube).filter(receiver::equals).isPresent();
    }

    List<Entry> facts() {
        var parcel = load.parcel().id();
        var stated = new TubeStatedAt(parcel, act.actor().site(), load.holder(tube), condition.name());
        return Stream.of(
                        new Entry(Tubes.KIND.ref(tube.id()), stated, act.occurredAt()),
                        new Entry(Parcels.KIND.ref(parcel), new ParcelMarked("EXTRA_STATED"), act.occurredAt()))
                .toList();
    }

    /** All that the receiver learns. */
    List<Reason> marks() {
        return List.of(Reason.of("EXTRA_STATED", tube.code()));
    }
}
