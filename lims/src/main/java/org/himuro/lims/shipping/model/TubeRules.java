package org.himuro.lims.shipping.model;

import java.util.UUID;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeStep;

/** What a tube must satisfy to travel. Asked when it is packed, when the package is closed and when it is released. */
record TubeRules(Load load, Purpose purpose, UUID site, Findings findings) {

    /** It is here, and free to be packed. */
    void mayBePacked(Tube tube, String code) {
        if (!load.knownTo(tube, site)) {
            findings.refuse(UnknownCode.of(code));
            return;
        }
        var parcel = load.parcelOf(tube);
        if (parcel.isPresent()) {
            findings.refuse(load.isIn(tube) ? "TUBE_ALREADY_PACKED" : "TUBE_IN_PARCEL", code);
        } else if (tube.step() != TubeStep.DESTROYED
                && tube.step() != TubeStep.MISSING
                && !load.holder(tube).equals(site)) {
            findings.refuse("TUBE_NOT_HERE", code);
        }
        var kept = load.kept(tube);
        if (!load.manifest().temperature().fits(kept)) {
            findings.refuse("TEMPERATURE_MIXED", code, kept, load.manifest().temperature());
        }
        mayTravel(tube, code);
    }

    /** It is in this parcel, and may still travel. */
    void mayLeave(Tube tube) {
        findings.refuseIf(!load.isIn(tube), "TUBE_NOT_IN_PARCEL", tube.code());
        mayTravel(tube, tube.code());
    }

    private void mayTravel(Tube tube, String code) {
        switch (tube.step()) {
            case DESTROYED -> findings.refuse("TUBE_DESTROYED", code);
            case MISSING -> findings.refuse("TUBE_MISSING", code);
            case LABELLED, SAMPLED, CHILLED ->
                findings.refuseIf(mustBeFrozen(tube.material()), "TUBE_NOT_FROZEN", code);
            case FROZEN ->
                findings.refuseIf(mustBeFrozen(tube.material()) && !tube.isFrozen(), "TUBE_NOT_FROZEN", code);
        }
        if (purpose == Purpose.RETURN) {
            return;
        }
        findings.refuseIf(tube.quarantined(), "TUBE_QUARANTINED", code);
        consented(tube, code);
    }

    private void consented(Tube tube, String code) {
        var consent = load.consent(tube);
        switch (consent.standing()) {
            case NONE -> findings.refuse("CONSENT_MISSING", code);
            case TO_ESTABLISH -> findings.refuse("CONSENT_TO_ESTABLISH", code, consent.form(), consent.formVersion());
            case WITHDRAWN -> findings.refuse("CONSENT_WITHDRAWN", code);
            case ACTIVE, RESTRICTED ->
                findings.refuseIf(
                        !consent.allowsUse(ConsentScope.WHOLE_GENOME),
                        "CONSENT_NOT_FOR",
                        code,
                        ConsentScope.WHOLE_GENOME);
        }
    }

    static boolean mustBeFrozen(Material material) {
        return switch (material) {
            case TUMOUR_TISSUE, ADJACENT_NORMAL_TISSUE -> true;
            case BLOOD, BUFFY_COAT, PLASMA, FFPE, DNA, RNA -> false;
        };
    }
}
