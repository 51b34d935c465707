package org.himuro.lims.storage.model;

import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeStep;

/** What a tube, a box, and the two together must satisfy before the one lies in the other. */
public record StoringRules(Situation now, Verdicts verdicts) {

    void tubeIsOurs(Tube tube) {
        if (tube.step() == TubeStep.DESTROYED) {
            verdicts.refuse("TUBE_DESTROYED", tube.code());
        } else if (tube.step() == TubeStep.MISSING) {
            verdicts.refuse("TUBE_MISSING", tube.code());
        } else if (now.inParcel(tube)) {
            verdicts.refuse("TUBE_IN_PARCEL", tube.code());
        } else if (!now.holder(tube).equals(now.site())) {
            verdicts.refuse("TUBE_NOT_HERE", tube.code());
        }
    }

    void boxIsOurs(Container box) {
        if (box.retired()) {
            verdicts.refuse("CONTAINER_RETIRED", box.code());
        } else if (now.inParcel(box)) {
            verdicts.refuse("BOX_IN_PARCEL", box.code());
        } else if (!box.site().equals(now.site())) {
            verdicts.refuse("BOX_NOT_HERE", box.code());
        }
        if (!(box.hasPositions() ? box.type().hasTubePositions() : box.type().isLoose())) {
            verdicts.refuse("NOT_FOR_TUBES", box.code());
        }
    }

    /** Consent and quarantine are asked at each request (invariant 7). */
    void mayLieThere(Tube tube, Container box) {
        if (now.isQuarantine(box)) {
            return;
        }
        if (now.withdrawn(tube)) {
            verdicts.refuse("CONSENT_WITHDRAWN", tube.code());
        }
        if (tube.quarantined()) {
            verdicts.look("TUBE_QUARANTINED", tube.code());
        }
    }

    void isColdEnough(Tube tube, Container box) {
        var warmest = Coldness.warmestFor(tube);
        var there = now.coldness(box);
        if (there.filter(c -> !c.isColdEnoughFor(warmest)).isPresent()) {
            verdicts.refuse("TOO_WARM", tube.code(), box.code(), there.get(), warmest);
        } else if (there.isEmpty() && tube.isFrozen()) {
            verdicts.look("TEMPERATURE_NOT_KNOWN", box.code());
        }
        if (!tube.isFrozen()
                && tube.material().isTissue()
                && there.filter(c -> c.isColdEnoughFor(Coldness.FROZEN_20)).isPresent()) {
            verdicts.look("TUBE_NOT_FROZEN", tube.code());
        }
    }
}
