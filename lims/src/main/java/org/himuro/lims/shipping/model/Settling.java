package org.himuro.lims.shipping.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.Dispute;
import org.himuro.lims.shipping.DisputeReason;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.ManifestEvent.AnsweredLine;
import org.himuro.lims.shipping.ManifestEvent.LinesAnswered;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.NoteDisputeOverdue;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReceiptEvent.DisputeOverdue;
import org.himuro.lims.shipping.ReceiptEvent.DisputeSettled;
import org.himuro.lims.shipping.ReceiptEvent.SidesAgreed;
import org.himuro.lims.shipping.Receipts;
import org.himuro.lims.shipping.SettleDispute;
import org.himuro.lims.shipping.Settlement;
import org.himuro.lims.specimen.ParcelEvent.ParcelMarked;
import org.himuro.lims.specimen.Parcels;

/** One side takes the other's word for a line. With the last one both sides agree. */
public final class Settling {
    private Settling() {}

    public static Decision<ParcelAnswer> decide(SettleDispute command, Found found, Reads reads, Act act) {
        var load = found.parcel()
                .flatMap(id -> Load.read(reads, id, Set.of(), Set.of()))
                .filter(l -> l.parcel().sender().equals(act.actor().site())
                        || l.parcel().receiver().equals(act.actor().site()));
        if (load.isEmpty()) {
            return Decision.refused(Reason.of("PARCEL_UNKNOWN", UnknownCode.shown(command.parcel())));
        }
        var parcel = load.get().parcel();
        var receipt = Receipts.of(reads, parcel.id());
        var dispute = load.get()
                .lined(command.tube(), found)
                .flatMap(receipt::dispute)
                .filter(Dispute::open);
        var findings = new Findings();
        findings.refuseIf(dispute.isEmpty(), "LINE_NOT_IN_DISPUTE", UnknownCode.shown(command.tube()));
        findings.refuseIf(!mayYield(command.how(), load.get(), act), "NOT_THE_SIDE_TO_YIELD", parcel.code());
        return findings.or(() -> {
            var at = act.occurredAt();
            var entries = new ArrayList<>(lost(command.how(), dispute.get(), load.get(), act));
            entries.add(Agreeing.entry(receipt, new DisputeSettled(dispute.get().tube(), command.how()), at));
            if (receipt.open().size() == 1) {
                entries.add(Agreeing.entry(receipt, new SidesAgreed(false), at));
            }
            return new Decision.Accepted<>(
                    entries, new ParcelAnswer(parcel.code(), receipt.open().size() - 1, List.of()));
        });
    }

    private static boolean mayYield(Settlement how, Load load, Act act) {
        var site = act.actor().site();
        return switch (how) {
            case SENDER_YIELDS -> load.parcel().sender().equals(site);
            case RECEIVER_YIELDS -> load.parcel().receiver().equals(site);
            case ARRIVED -> false;
        };
    }

    /** What was sent, says the receiver too, and is not there, was lost. */
    private static List<Entry> lost(Settlement how, Dispute dispute, Load load, Act act) {
        boolean lost = how == Settlement.RECEIVER_YIELDS
                && dispute.reason() == DisputeReason.WAS_SENT
                && load.manifest()
                        .line(dispute.tube())
                        .filter(l -> l.state() == LineState.MISSING)
                        .isPresent();
        var line = new AnsweredLine(dispute.tube(), LineState.LOST, Optional.empty());
        return lost
                ? List.of(new Entry(
                        Manifests.KIND.ref(load.manifest().id()), new LinesAnswered(List.of(line)), act.occurredAt()))
                : List.of();
    }

    /** What was settled meanwhile is not told of. */
    public static Decision<ParcelAnswer> overdue(NoteDisputeOverdue command, Reads reads, Act act) {
        var receipt = Receipts.of(reads, command.parcel());
        boolean still = receipt.dispute(command.tube())
                .filter(d -> d.open() && !d.overdue() && d.due().equals(command.due()))
                .isPresent();
        var entries = still
                ? List.of(
                        Agreeing.entry(receipt, new DisputeOverdue(command.tube(), command.due()), act.occurredAt()),
                        new Entry(
                                Parcels.KIND.ref(command.parcel()),
                                new ParcelMarked("RECEIPT_DISPUTE_OVERDUE"),
                                act.occurredAt()))
                : List.<Entry>of();
        var code =
                reads.state(Parcels.KIND, command.parcel()).map(p -> p.code()).orElse("");
        return new Decision.Accepted<>(entries, new ParcelAnswer(code, 0, List.of()));
    }
}
