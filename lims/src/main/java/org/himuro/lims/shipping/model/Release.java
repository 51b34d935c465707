package org.himuro.lims.shipping.model;

import java.time.LocalDate;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shipping.ShippingRules;

/**
 * What must hold of a whole parcel before it may leave: asked when the package is closed and again when it is released. Every
 * tube's quarantine, its donor's consent and the laboratory's certificate are read for this act.
 */
record Release(Load load, Ends ends, ShippingRules rules, Reads reads, Findings findings) {

    void isFit(LocalDate expectedArrival, Act act) {
        var manifest = load.manifest();
        findings.refuseIf(
                manifest.lines().isEmpty(), "PARCEL_EMPTY", load.parcel().code());
        var tubeRules = new TubeRules(load, manifest.purpose(), load.parcel().sender(), findings);
        manifest.open().forEach(l -> load.tube(l.tube()).ifPresent(tubeRules::mayLeave));
        var dispatch = Days.at(act.occurredAt(), ends.sender());
        var receiver = new ReceiverRules(rules, ends.receiver(), reads, findings);
        receiver.mayBeSentTo(manifest.purpose());
        receiver.isFitOn(dispatch, expectedArrival);
        receiver.isOpenOn(expectedArrival);
        findings.refuseIf(expectedArrival.isBefore(dispatch), "ARRIVAL_BEFORE_DISPATCH", expectedArrival, dispatch);
    }
}
