package org.himuro.lims.shipping.model;

import java.time.Instant;
import java.time.LocalDate;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.retention.MayLeave;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.OrderedWork;
import org.himuro.lims.shipping.ShippingRules;

/**
 * What must hold of a whole parcel before it may leave: asked when the package is closed and again when it is released. Every
 * tube's quarantine, its donor's consent and the laboratory's certificate are read for this act.
 */
record Release(
        Load load,
        Ends ends,
        ShippingRules rules,
        Reads reads,
        MayLeave mayLeave,
        OrderedWork ordered,
        Findings findings) {

    /** The request: a dispatch told with an earlier day must be fit today as well; only a report can tell what is past. */
    void isFitToGo(LocalDate expectedArrival, Act act) {
        isFit(expectedArrival, Days.at(act.occurredAt(), ends.sender()), Days.at(act.recordedAt(), ends.sender()));
        isKept(act.recordedAt());
    }

    /** The report: as it was when it was given. */
    void wasFit(LocalDate expectedArrival, Act act) {
        var dispatch = Days.at(act.occurredAt(), ends.sender());
        isFit(expectedArrival, dispatch, dispatch);
        isKept(act.occurredAt());
    }

    private void isKept(Instant at) {
        var tubes = load.manifest().open().stream().map(ManifestLine::tube).toList();
        new Leave(mayLeave, load.manifest(), ends, reads).against(tubes, at).forEach(findings::refuse);
    }

    private void isFit(LocalDate expectedArrival, LocalDate dispatch, LocalDate today) {
        var manifest = load.manifest();
        // what others say of it is no content
        findings.refuseIf(
                manifest.open().isEmpty(), "PARCEL_EMPTY", load.parcel().code());
        var tubeRules = new TubeRules(load, manifest.purpose(), load.parcel().sender(), findings);
        manifest.open().forEach(l -> load.tube(l.tube()).ifPresent(tubeRules::mayLeave));
        var receiver = new ReceiverRules(rules, ends.receiver(), reads, findings);
        receiver.mayBeSentTo(manifest.purpose());
        receiver.isFitOn(dispatch, today, expectedArrival);
        new ScopeRules(rules, ends.receiver(), ordered, reads, findings)
                .cover(
                        manifest.open().stream()
                                .flatMap(l -> load.tube(l.tube()).stream())
                                .toList(),
                        dispatch,
                        today,
                        expectedArrival);
        receiver.isOpenOn(expectedArrival);
        var last = dispatch.isAfter(today) ? dispatch : today;
        findings.refuseIf(expectedArrival.isBefore(last), "ARRIVAL_BEFORE_DISPATCH", expectedArrival, last);
    }
}
