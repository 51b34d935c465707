package org.himuro.lims.shipping.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.CourierLinkAnswer;
import org.himuro.lims.shipping.MakeCourierLink;
import org.himuro.lims.shipping.RevokeCourierLink;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.ParcelEvent.CourierLinkMade;
import org.himuro.lims.specimen.ParcelEvent.CourierLinkRevoked;
import org.himuro.lims.specimen.Parcels;

/** Links for couriers are their sender's to make, from the closed package to the closed receipt. */
public final class CourierLinking {
    private CourierLinking() {}

    public static Decision<CourierLinkAnswer> make(
            MakeCourierLink command, Optional<UUID> id, UUID link, Reads reads, Act act) {
        var parcel = own(id, reads, act);
        if (parcel.isEmpty()) {
            return Decision.refused(Reason.of("PARCEL_UNKNOWN", UnknownCode.shown(command.parcel())));
        }
        var p = parcel.get();
        var findings = new Findings();
        findings.refuseIf(p.step() == ParcelStep.OPEN, "PARCEL_NOT_CLOSED", p.code());
        findings.refuseIf(p.step() == ParcelStep.RECEIPT_CLOSED, "RECEIPT_ALREADY_CLOSED", p.code());
        return findings.or(() -> new Decision.Accepted<>(
                List.of(new Entry(Parcels.KIND.ref(p.id()), new CourierLinkMade(link), act.occurredAt())),
                new CourierLinkAnswer(p.code(), link)));
    }

    /** @param link the one that works, where there is one */
    public static Decision<CourierLinkAnswer> revoke(
            RevokeCourierLink command, Optional<UUID> id, Optional<UUID> link, Reads reads, Act act) {
        var parcel = own(id, reads, act);
        if (parcel.isEmpty()) {
            return Decision.refused(Reason.of("PARCEL_UNKNOWN", UnknownCode.shown(command.parcel())));
        }
        if (link.isEmpty()) {
            return Decision.refused(Reason.of("NO_COURIER_LINK", parcel.get().code()));
        }
        var p = parcel.get();
        return new Decision.Accepted<>(
                List.of(new Entry(Parcels.KIND.ref(p.id()), new CourierLinkRevoked(link.get()), act.occurredAt())),
                new CourierLinkAnswer(p.code(), link.get()));
    }

    private static Optional<Parcel> own(Optional<UUID> id, Reads reads, Act act) {
        return id.flatMap(p -> reads.state(Parcels.KIND, p))
                .filter(p -> p.sender().equals(act.actor().site()));
    }
}
