package org.himuro.lims.picking.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.picking.PickPurpose;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/** Whether a tube may be fetched for something: each rule gives its reason. */
final class PickRules {
    private PickRules() {}

    static List<Reason> against(Tube tube, PickPurpose purpose, UUID site, Sight sight) {
        var reasons = new ArrayList<Reason>();
        if (tube.step() == TubeStep.DESTROYED || tube.step() == TubeStep.MISSING) {
            reasons.add(Reason.of("TUBE_" + tube.step(), tube.code()));
        } else if (sight.inParcel(tube)) {
            reasons.add(Reason.of("TUBE_IN_PARCEL", tube.code()));
        } else if (!sight.holder(tube).equals(site)) {
            reasons.add(Reason.of("TUBE_NOT_HERE", tube.code()));
        } else if (tube.place() != TubePlace.POSITION || tube.claimed()) {
            reasons.add(Reason.of("TUBE_NOT_IN_POSITION", tube.code()));
        }
        if (tube.quarantined() && !purpose.takesQuarantined()) {
            reasons.add(Reason.of("TUBE_QUARANTINED", tube.code()));
        }
        if (tube.destructionBy().isPresent() && purpose != PickPurpose.DISPOSAL) {
            reasons.add(Reason.of("DESTRUCTION_WAITS", tube.code()));
        }
        if (purpose.uses()) {
            reasons.addAll(sight.consent(tube).against(tube.code(), scope(purpose)));
        }
        return reasons;
    }

    /** Research that is not the programme's own needs more than taking part in that. */
    private static ConsentScope scope(PickPurpose purpose) {
        return purpose == PickPurpose.RESEARCH_USE ? ConsentScope.FUTURE_RESEARCH : ConsentScope.WHOLE_GENOME;
    }
}
