package org.himuro.lims.shipping.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shipping.ManifestEvent.ManifestOpened;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.OpenParcel;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.specimen.ParcelEvent.ParcelOpened;
import org.himuro.lims.specimen.Parcels;

/** Whether a parcel to this receiver may be begun. */
public final class Opening {
    private Opening() {}

    /** What was made ready before the decision. */
    public record New(UUID id, String code, Sites.Site sender) {}

    public static Decision<ParcelAnswer> decide(
            OpenParcel command, New parcel, Optional<Sites.Site> receiver, ShippingRules rules, Reads reads, Act act) {
        var findings = new Findings();
        receiver.ifPresentOrElse(
                site -> {
                    var fit = new ReceiverRules(rules, site, reads, findings);
                    fit.mayBeSentTo(command.purpose());
                    fit.isFitOn(Days.at(act.occurredAt(), parcel.sender()));
                    findings.refuseIf(site.id().equals(parcel.sender().id()), "RECEIVER_IS_SENDER", site.code());
                },
                () -> findings.refuse("RECEIVER_UNKNOWN", UnknownCode.shown(command.receiver())));
        return findings.or(() -> new Decision.Accepted<>(
                facts(command, parcel, receiver.orElseThrow(), act.occurredAt()),
                new ParcelAnswer(parcel.code(), 0, findings.warnings())));
    }

    private static List<Entry> facts(OpenParcel command, New parcel, Sites.Site receiver, Instant at) {
        return List.of(
                new Entry(
                        Parcels.KIND.ref(parcel.id()),
                        new ParcelOpened(parcel.code(), parcel.sender().id(), receiver.id()),
                        at),
                new Entry(
                        Manifests.KIND.ref(Manifests.idOf(parcel.id())),
                        new ManifestOpened(parcel.id(), command.purpose(), command.temperature()),
                        at));
    }
}
