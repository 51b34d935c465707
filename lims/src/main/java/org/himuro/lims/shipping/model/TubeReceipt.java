package org.himuro.lims.shipping.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.TubeEvent.TubeQuarantined;
import org.himuro.lims.specimen.TubeEvent.TubeReceived;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.TubeEvent.TubeThawed;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;

/**
 * One tube taken by the receiver. It is never hidden: where it should not have come it is received, marked and quarantined
 * (invariant 7).
 *
 * @param extra on no line of the parcel
 * @param restricted the receiver's certificate does not hold today
 */
record TubeReceipt(Load load, Act act, Tube tube, TubeCondition condition, boolean extra, boolean restricted) {

    List<Entry> facts() {
        var facts = new ArrayList<Fact>();
        var parcel = load.parcel().id();
        facts.add(new TubeReceived(parcel, act.actor().site(), condition.name()));
        if (staysInItsBox()) {
            facts.add(new TubeStored(tube.placeId().orElseThrow(), tube.cell().orElse("")));
        }
        if (condition == TubeCondition.THAWED) {
            facts.add(new TubeThawed("TRANSPORT"));
        }
        marks().forEach(m -> facts.add(new TubeMarked(m.code(), Optional.of(parcel))));
        quarantine().filter(why -> !tube.quarantined()).ifPresent(why -> facts.add(new TubeQuarantined(why)));
        return facts.stream()
                .map(f -> new Entry(Tubes.KIND.ref(tube.id()), f, act.occurredAt()))
                .toList();
    }

    /** A tube of a box that was packed whole is in its position still; so is one of a box that is here. */
    private boolean staysInItsBox() {
        boolean here = load.boxOf(tube)
                .filter(box ->
                        box.parcel().isEmpty() && box.site().equals(act.actor().site()))
                .isPresent();
        return tube.place() == TubePlace.POSITION && !tube.claimed() && (here || load.isInside(tube));
    }

    List<Reason> marks() {
        var marks = new Findings();
        var code = tube.code();
        if (extra) {
            marks.warn("EXTRA_IN_PARCEL", code);
        }
        if (load.parcel().step().compareTo(ParcelStep.GIVEN) < 0) {
            marks.warn("PARCEL_NEVER_GIVEN", code);
        }
        if (!load.parcel().receiver().equals(act.actor().site())) {
            marks.warn("RECEIVED_AT_ANOTHER_SITE", code);
        }
        if (load.parcel().step() == ParcelStep.RECEIPT_CLOSED) {
            marks.warn("RECEIVED_AFTER_CLOSING", code);
        }
        if (tube.step() == TubeStep.DESTROYED) {
            marks.warn("RECEIVED_AFTER_DESTRUCTION", code);
        }
        if (tube.isOlderThanKnown(act.occurredAt())) {
            marks.warn("OLDER_THAN_KNOWN", code);
        }
        if (withdrawn()) {
            marks.warn("ARRIVED_AFTER_WITHDRAWAL", code);
        }
        if (restricted) {
            marks.warn("ARRIVED_WITHOUT_ACCREDITATION", code);
        }
        if (condition != TubeCondition.OK) {
            marks.warn("RECEIVED_" + condition.name(), code);
        }
        return marks.warnings();
    }

    private Optional<String> quarantine() {
        if (withdrawn()) {
            return Optional.of("CONSENT_WITHDRAWN");
        }
        if (restricted) {
            return Optional.of("LABORATORY_NOT_ACCREDITED");
        }
        return extra && load.manifest().purpose() != Purpose.RETURN ? Optional.of("EXTRA_IN_PARCEL") : Optional.empty();
    }

    private boolean withdrawn() {
        return load.consent(tube).withdrawn();
    }
}
