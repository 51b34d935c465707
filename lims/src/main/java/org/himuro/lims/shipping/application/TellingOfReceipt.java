package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.ReceiptEvent.DisputeOverdue;
import org.himuro.lims.shipping.ReceiptEvent.LateReceived;
import org.himuro.lims.shipping.ReceiptEvent.LinesDisputed;
import org.himuro.lims.shipping.ReceiptEvent.SenderAsked;
import org.himuro.lims.shipping.ReceiptEvent.SidesAgreed;
import org.himuro.lims.shipping.Receipts;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.task.Notice;
import org.himuro.lims.task.NoticeKind;
import org.himuro.lims.task.Notices;

/** What one side says of a receipt is told to the other; what nobody settles, to both (H3). */
@Singleton
public final class TellingOfReceipt {
    private final Current current;
    private final Notices notices;

    TellingOfReceipt(Current current, Notices notices) {
        this.current = current;
        this.notices = notices;
    }

    /** Again and again the same notices. */
    public void told(Recorded recorded) {
        var parcel = Receipts.KIND.blank(recorded.stream().id()).parcel();
        current.state(Parcels.KIND, parcel).ifPresent(p -> {
            switch (recorded.fact()) {
                case SenderAsked e -> tell(p, p.sender(), recorded, "RECEIPT_ASKED");
                case LateReceived e -> tell(p, p.sender(), recorded, "RECEIPT_LATE");
                case LinesDisputed e -> tell(p, p.receiver(), recorded, "RECEIPT_DISPUTED");
                case DisputeOverdue e -> {
                    tell(p, p.sender(), recorded, "RECEIPT_OVERDUE");
                    tell(p, p.receiver(), recorded, "RECEIPT_OVERDUE");
                }
                case SidesAgreed e when !e.byItself() -> tell(p, p.receiver(), recorded, "RECEIPT_AGREED");
                default -> {}
            }
        });
    }

    private void tell(Parcel p, UUID site, Recorded recorded, String what) {
        notices.tell(new Notice(
                UUID.nameUUIDFromBytes((recorded.id() + "/" + site).getBytes(StandardCharsets.US_ASCII)),
                NoticeKind.PARCEL_ON_THE_WAY,
                p.id(),
                site,
                "/parcels/" + p.code() + "/agreement",
                List.of(p.code(), what, recorded.occurredAt().toString()),
                Set.of(),
                Set.of()));
    }
}
