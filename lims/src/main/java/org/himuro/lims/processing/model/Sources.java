package org.himuro.lims.processing.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/** Whether something may be taken out of a tube: each rule gives its reason. */
final class Sources {
    private Sources() {}

    /** @param site that wants to; a tube of which it knows nothing does not come here */
    static List<Reason> against(Tube tube, UUID site, Consent consent) {
        var reasons = new ArrayList<Reason>();
        if (!tube.heldBy().equals(site)) {
            reasons.add(Reason.of("TUBE_NOT_HERE", tube.code()));
        }
        if (tube.step() == TubeStep.DESTROYED || tube.step() == TubeStep.MISSING) {
            reasons.add(Reason.of("TUBE_" + tube.step(), tube.code()));
        }
        if (tube.place() == TubePlace.PARCEL) {
            reasons.add(Reason.of("TUBE_IN_PARCEL", tube.code()));
        }
        if (tube.quarantined()) {
            reasons.add(Reason.of("TUBE_QUARANTINED", tube.code()));
        }
        if (tube.destructionBy().isPresent()) {
            reasons.add(Reason.of("DESTRUCTION_WAITS", tube.code()));
        }
        if (tube.depleted()) {
            reasons.add(Reason.of("TUBE_DEPLETED", tube.code()));
        }
        if (tube.isUnused() && !holdsSomething(tube)) {
            reasons.add(Reason.of("TUBE_UNUSED", tube.code()));
        }
        reasons.addAll(consent.against(tube.code(), ConsentScope.WHOLE_GENOME));
        return reasons;
    }

    /** Blood of which nobody said when it was drawn lies in a box, or somebody measured it. */
    private static boolean holdsSomething(Tube tube) {
        return tube.place() == TubePlace.POSITION
                || tube.place() == TubePlace.REFRIGERATOR
                || tube.amount().isPresent()
                || !tube.heldBy().equals(tube.collectedBy());
    }
}
