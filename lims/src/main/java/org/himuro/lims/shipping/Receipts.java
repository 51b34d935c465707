package org.himuro.lims.shipping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.shipping.ReceiptEvent.DeskChecked;
import org.himuro.lims.shipping.ReceiptEvent.DisputeOverdue;
import org.himuro.lims.shipping.ReceiptEvent.DisputeSettled;
import org.himuro.lims.shipping.ReceiptEvent.LateReceived;
import org.himuro.lims.shipping.ReceiptEvent.LinesDisputed;
import org.himuro.lims.shipping.ReceiptEvent.SenderAsked;
import org.himuro.lims.shipping.ReceiptEvent.SidesAgreed;

/** Streams of receipts, one beside each parcel's; its id is derived from the parcel's. */
public final class Receipts implements StreamKind<Receipt> {
    public static final Receipts KIND = new Receipts();
    private static final long MASK = 0x7265_6365_6970_7431L;

    private Receipts() {}

    public static UUID idOf(UUID parcel) {
        return new UUID(parcel.getMostSignificantBits() ^ MASK, parcel.getLeastSignificantBits());
    }

    public static Receipt of(Reads reads, UUID parcel) {
        var id = idOf(parcel);
        return reads.state(KIND, id).orElseGet(() -> KIND.blank(id));
    }

    @Override
    public String name() {
        return "receipt";
    }

    @Override
    public Receipt blank(UUID id) {
        var parcel = new UUID(id.getMostSignificantBits() ^ MASK, id.getLeastSignificantBits());
        return new Receipt(id, parcel, Agreement.OPEN, 0, Optional.empty(), false, Optional.empty(), List.of());
    }

    @Override
    public Receipt after(Receipt before, Recorded recorded) {
        return recorded.fact() instanceof ReceiptEvent event ? after(before, event, recorded) : before;
    }

    private static Receipt after(Receipt r, ReceiptEvent event, Recorded recorded) {
        var at = recorded.occurredAt();
        return switch (event) {
            case DeskChecked e -> seen(r, e, recorded);
            case SenderAsked e -> asked(r, Agreement.ASKED, e.lines(), r.late(), r.disputes());
            case SidesAgreed e ->
                new Receipt(
                        r.id(),
                        r.parcel(),
                        Agreement.AGREED,
                        r.asked(),
                        Optional.of(at),
                        r.late(),
                        r.desk(),
                        r.disputes());
            case LinesDisputed e -> asked(r, Agreement.DISPUTED, r.asked(), r.late(), with(r.disputes(), e));
            case DisputeSettled e -> disputes(r, each(r, e.tube(), d -> d.settled(e.how(), at)));
            case DisputeOverdue e -> disputes(r, each(r, e.tube(), Dispute::noted));
            case LateReceived e -> late(r, e, at);
        };
    }

    private static Receipt seen(Receipt r, DeskChecked e, Recorded recorded) {
        var desk = new Receipt.Desk(
                recorded.occurredAt(),
                recorded.actor().person(),
                e.sealSeen(),
                e.seal(),
                e.outer(),
                e.dryIceKg(),
                e.grossKg(),
                e.logger(),
                e.pictures(),
                e.findings());
        return new Receipt(
                r.id(), r.parcel(), r.agreement(), r.asked(), r.agreedAt(), r.late(), Optional.of(desk), r.disputes());
    }

    private static Receipt asked(Receipt r, Agreement agreement, int lines, boolean late, List<Dispute> disputes) {
        return new Receipt(r.id(), r.parcel(), agreement, lines, Optional.empty(), late, r.desk(), disputes);
    }

    private static Receipt disputes(Receipt r, List<Dispute> disputes) {
        return new Receipt(r.id(), r.parcel(), r.agreement(), r.asked(), r.agreedAt(), r.late(), r.desk(), disputes);
    }

    private static Receipt late(Receipt r, LateReceived e, Instant at) {
        var disputes = r.disputes().stream()
                .map(d -> e.tubes().contains(d.tube()) ? d.settled(Settlement.ARRIVED, at) : d)
                .toList();
        boolean disputed = disputes.stream().anyMatch(Dispute::open);
        return asked(r, disputed ? Agreement.DISPUTED : Agreement.ASKED, r.asked(), true, disputes);
    }

    private static List<Dispute> with(List<Dispute> before, LinesDisputed e) {
        var all = new ArrayList<>(before);
        for (var line : e.lines()) {
            all.removeIf(d -> d.tube().equals(line.tube()));
            all.add(new Dispute(line.tube(), line.reason(), line.due(), false, Optional.empty(), Optional.empty()));
        }
        return all;
    }

    private static List<Dispute> each(Receipt r, UUID tube, UnaryOperator<Dispute> change) {
        return r.disputes().stream()
                .map(d -> d.tube().equals(tube) ? change.apply(d) : d)
                .toList();
    }
}
