package org.himuro.lims.shipping.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.AgreeOnReceipt;
import org.himuro.lims.shipping.AgreeOnReceipt.Disagreed;
import org.himuro.lims.shipping.Agreement;
import org.himuro.lims.shipping.DisputeReason;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.ManifestEvent.AnsweredLine;
import org.himuro.lims.shipping.ManifestEvent.LinesAnswered;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.Receipt;
import org.himuro.lims.shipping.ReceiptEvent;
import org.himuro.lims.shipping.ReceiptEvent.DisputedLine;
import org.himuro.lims.shipping.ReceiptEvent.LinesDisputed;
import org.himuro.lims.shipping.ReceiptEvent.SidesAgreed;
import org.himuro.lims.shipping.ReceiptRules;
import org.himuro.lims.shipping.Receipts;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.ParcelEvent.ParcelMarked;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeUnpacked;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;

/** The sender's word on what the receiver says arrived: all of it, or all but some lines, each with its reason. */
public final class Agreeing {
    private static final Set<LineState> NOT_THERE = Set.of(LineState.MISSING, LineState.LOST);

    private final Load load;
    private final Receipt receipt;
    private final Act act;
    private final Instant due;
    private final Findings findings = new Findings();
    private final List<DisputedLine> disputed = new ArrayList<>();
    private final List<AnsweredLine> takenBack = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    private Agreeing(Load load, Receipt receipt, ReceiptRules rules, Act act) {
        this.load = load;
        this.receipt = receipt;
        this.act = act;
        this.due = act.occurredAt().plus(rules.settle());
    }

    public static Decision<ParcelAnswer> decide(
            AgreeOnReceipt command, Found found, ReceiptRules rules, Reads reads, Act act) {
        var load = found.parcel()
                .flatMap(id -> Load.read(reads, id, Set.of(), Set.of()))
                .filter(l -> l.parcel().sender().equals(act.actor().site()));
        if (load.isEmpty()) {
            return Decision.refused(Reason.of("PARCEL_UNKNOWN", UnknownCode.shown(command.parcel())));
        }
        var receipt = Receipts.of(reads, load.get().parcel().id());
        return new Agreeing(load.get(), receipt, rules, act).decided(command, found);
    }

    private Decision<ParcelAnswer> decided(AgreeOnReceipt command, Found found) {
        var code = load.parcel().code();
        findings.refuseIf(load.parcel().step() != ParcelStep.RECEIPT_CLOSED, "RECEIPT_NOT_CLOSED", code);
        findings.refuseIf(receipt.agreement() == Agreement.AGREED, "RECEIPT_AGREED", code);
        var named = new HashSet<UUID>();
        for (var line : command.lines()) {
            var known = load.lined(line.tube(), found).flatMap(load.manifest()::line);
            if (known.isEmpty()) {
                findings.refuse("NOT_A_LINE", UnknownCode.shown(line.tube()));
            } else if (named.add(known.get().tube())) {
                line(line, known.get());
            }
        }
        return findings.or(this::accepted);
    }

    private void line(Disagreed said, ManifestLine line) {
        boolean open = receipt.dispute(line.tube()).filter(d -> d.open()).isPresent();
        findings.refuseIf(open, "LINE_IN_DISPUTE", said.tube());
        if (said.reason() == DisputeReason.NEVER_SENT && NOT_THERE.contains(line.state())) {
            takenBack.add(new AnsweredLine(line.tube(), LineState.CANCELLED, Optional.empty()));
            load.tube(line.tube()).filter(this::isNowhere).ifPresent(this::back);
        } else {
            disputed.add(new DisputedLine(line.tube(), said.reason(), due));
        }
    }

    /** A tube that turned up elsewhere meanwhile is where it was found, and missing from there if it was sent on. */
    private boolean isNowhere(Tube tube) {
        return tube.step() == TubeStep.MISSING
                && tube.heldBy().equals(load.parcel().sender());
    }

    private void back(Tube tube) {
        entries.add(new Entry(
                Tubes.KIND.ref(tube.id()),
                new TubeUnpacked(load.parcel().id(), load.parcel().sender()),
                act.occurredAt()));
    }

    private Decision<ParcelAnswer> accepted() {
        var at = act.occurredAt();
        var parcel = load.parcel();
        if (!takenBack.isEmpty()) {
            entries.add(new Entry(Manifests.KIND.ref(load.manifest().id()), new LinesAnswered(takenBack), at));
        }
        if (!disputed.isEmpty()) {
            entries.add(entry(receipt, new LinesDisputed(disputed), at));
            entries.add(new Entry(Parcels.KIND.ref(parcel.id()), new ParcelMarked("RECEIPT_DISPUTED"), at));
        } else if (receipt.open().isEmpty()) {
            entries.add(entry(receipt, new SidesAgreed(false), at));
        }
        return new Decision.Accepted<>(entries, new ParcelAnswer(parcel.code(), disputed.size(), findings.warnings()));
    }

    static Entry entry(Receipt receipt, ReceiptEvent event, Instant at) {
        return new Entry(Receipts.KIND.ref(receipt.id()), event, at);
    }
}
