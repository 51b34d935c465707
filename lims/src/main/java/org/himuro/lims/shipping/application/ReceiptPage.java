package org.himuro.lims.shipping.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.shipping.Agreement;
import org.himuro.lims.shipping.Dispute;
import org.himuro.lims.shipping.LineNote;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.Packaging;
import org.himuro.lims.shipping.Receipt;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.specimen.Parcel.ParcelStep;

/**
 * A parcel's receipt as both sides see it.
 *
 * @param packed how it was packed, for what the desk compares
 * @param lines every line, with what the receiver says and what the sender says to it
 */
public record ReceiptPage(
        ParcelPage parcel, Receipt receipt, Packaging packed, ReceiptProgress progress, List<Line> lines) {
    public ReceiptPage {
        lines = List.copyOf(lines);
    }

    /** @param asSent received, and in order */
    public record Line(
            String tube,
            Optional<String> box,
            Optional<String> cell,
            LineState state,
            Optional<TubeCondition> condition,
            LineNote note,
            boolean asSent,
            Optional<Dispute> dispute) {
        public boolean inDispute() {
            return dispute.filter(Dispute::open).isPresent();
        }
    }

    /** What both sides look at: all that is not as it was sent, and what was in dispute. */
    public List<Line> differing() {
        return lines.stream()
                .filter(l -> !l.asSent() || l.dispute().isPresent())
                .toList();
    }

    public List<Line> asSent() {
        return lines.stream().filter(l -> l.asSent() && l.dispute().isEmpty()).toList();
    }

    /** The sender has something to say. */
    public boolean waitsForSender() {
        return parcel.step() == ParcelStep.RECEIPT_CLOSED && receipt.agreement() != Agreement.AGREED;
    }

    public boolean has(String picture) {
        return receipt.desk().filter(d -> d.pictures().contains(picture)).isPresent()
                || lines.stream()
                        .anyMatch(
                                l -> l.note().picture().filter(picture::equals).isPresent());
    }
}
