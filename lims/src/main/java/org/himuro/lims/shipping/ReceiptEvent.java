package org.himuro.lims.shipping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What both sides say of a parcel's receipt, beside the parcel's own history. Tubes are named by their streams. */
public sealed interface ReceiptEvent extends Fact {

    /**
     * @param findings in what it differs from what was packed
     * @param pictures SHA-256 of pictures kept beside the ledger
     */
    record DeskChecked(
            SealSeen sealSeen,
            Optional<String> seal,
            List<OuterState> outer,
            Optional<BigDecimal> dryIceKg,
            Optional<BigDecimal> grossKg,
            Optional<String> logger,
            List<String> pictures,
            List<DeskFinding> findings)
            implements ReceiptEvent {
        public DeskChecked {
            outer = List.copyOf(outer);
            pictures = List.copyOf(pictures);
            findings = List.copyOf(findings);
        }
    }

    /** The receiver has closed, and something differs from what was sent. @param lines how many */
    record SenderAsked(int lines) implements ReceiptEvent {}

    /** Closed on both sides. @param byItself nothing differed, and nobody was asked */
    record SidesAgreed(boolean byItself) implements ReceiptEvent {}

    record LinesDisputed(List<DisputedLine> lines) implements ReceiptEvent {
        public LinesDisputed {
            lines = List.copyOf(lines);
        }
    }

    /** @param due until when it is to be settled */
    record DisputedLine(UUID tube, DisputeReason reason, Instant due) {}

    record DisputeSettled(UUID tube, Settlement how) implements ReceiptEvent {}

    /** The day of a dispute has passed; said by the system itself, once. */
    record DisputeOverdue(UUID tube, Instant due) implements ReceiptEvent {}

    /** Tubes came after the receipt was closed: it is open for the sender's word again. */
    record LateReceived(List<UUID> tubes) implements ReceiptEvent {
        public LateReceived {
            tubes = List.copyOf(tubes);
        }
    }
}
