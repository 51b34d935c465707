package org.himuro.lims.processing.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/** Whether something may go into a tube that is on record already: it is labelled for just this, and empty. */
final class Children {
    private Children() {}

    static List<Reason> against(Tube child, Tube parent, Material material, UUID site) {
        var reasons = new ArrayList<Reason>();
        if (!child.heldBy().equals(site) || child.place() == TubePlace.PARCEL) {
            reasons.add(Reason.of("TUBE_NOT_HERE", child.code()));
        }
        if (child.step() == TubeStep.DESTROYED) {
            reasons.add(Reason.of("TUBE_DESTROYED", child.code()));
        } else if (!child.isUnused() || child.amount().isPresent() || child.thaws() > 0) {
            reasons.add(Reason.of("CHILD_IN_USE", child.code()));
        }
        if (!child.donor().equals(parent.donor())) {
            reasons.add(Reason.of("CHILD_OF_OTHER_DONOR", child.code(), parent.code()));
        } else if (!child.caseId().equals(parent.caseId())) {
            reasons.add(Reason.of("CHILD_OF_OTHER_CASE", child.code(), parent.code()));
        }
        if (child.material() != material) {
            reasons.add(Reason.of("CHILD_MATERIAL_DIFFERS", child.code(), child.material(), material));
        }
        return reasons;
    }
}
