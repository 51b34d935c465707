package org.himuro.lims.shipping.model;

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
import org.himuro.lims.shipping.CloseReceipt;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.ManifestEvent.AnsweredLine;
import org.himuro.lims.shipping.ManifestEvent.LinesAnswered;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.Receipt;
import org.himuro.lims.shipping.ReceiptEvent;
import org.himuro.lims.shipping.ReceiptEvent.SenderAsked;
import org.himuro.lims.shipping.ReceiptEvent.SidesAgreed;
import org.himuro.lims.shipping.Receipts;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.ParcelEvent.ParcelReceiptClosed;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeMissing;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;

/** Whether a receipt may be closed: only when something is said about every line. */
public final class ClosingReceipt {
    private final Load load;
    private final Receipt receipt;
    private final Act act;
    private final Set<UUID> declared;
    private final Findings findings = new Findings();
    private final List<AnsweredLine> answers = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    private ClosingReceipt(Load load, Receipt receipt, Act act, Set<UUID> declared) {
        this.load = load;
        this.receipt = receipt;
        this.act = act;
        this.declared = declared;
    }

    public static Decision<ParcelAnswer> decide(CloseReceipt command, Found found, Reads reads, Act act) {
        var load = found.parcel()
                .flatMap(id -> Load.read(reads, id, Set.of(), Set.of()))
                .filter(l -> l.parcel().receiver().equals(act.actor().site()));
        if (load.isEmpty()) {
            return Decision.refused(Reason.of("PARCEL_UNKNOWN", UnknownCode.shown(command.parcel())));
        }
        var declared = new HashSet<UUID>();
        command.missing().forEach(code -> found.tube(code).ifPresent(declared::add));
        var closing = new ClosingReceipt(
                load.get(), Receipts.of(reads, load.get().parcel().id()), act, declared);
        closing.check(command, found);
        return closing.findings.or(() -> closing.accepted(command.parcel()));
    }

    private void check(CloseReceipt command, Found found) {
        var step = load.parcel().step();
        findings.refuseIf(step == ParcelStep.RECEIPT_CLOSED, "RECEIPT_ALREADY_CLOSED", command.parcel());
        findings.refuseIf(step.compareTo(ParcelStep.ARRIVED) < 0, "PARCEL_NOT_ARRIVED", command.parcel());
        var open = load.manifest().open().stream().map(l -> l.tube()).toList();
        for (var code : command.missing()) {
            findings.refuseIf(
                    found.tube(code).filter(open::contains).isEmpty(), "NOT_AN_OPEN_LINE", UnknownCode.shown(code));
        }
        load.manifest().open().forEach(l -> load.tube(l.tube()).ifPresent(this::line));
    }

    /** A tube that turned up elsewhere meanwhile, or was destroyed, is on no open line any more, and is not lost. */
    private void line(Tube tube) {
        if (tube.step() == TubeStep.DESTROYED) {
            answers.add(new AnsweredLine(tube.id(), LineState.DESTROYED, Optional.empty()));
        } else if (!load.isIn(tube)) {
            answers.add(new AnsweredLine(tube.id(), LineState.ELSEWHERE, Optional.empty()));
        } else if (declared.contains(tube.id())) {
            answers.add(new AnsweredLine(tube.id(), LineState.MISSING, Optional.empty()));
            entries.add(new Entry(
                    Tubes.KIND.ref(tube.id()),
                    new TubeMissing(load.parcel().id(), act.actor().site()),
                    act.occurredAt()));
        } else {
            findings.refuse("LINE_OPEN", tube.code());
        }
    }

    private Decision<ParcelAnswer> accepted(String code) {
        var at = act.occurredAt();
        var parcel = load.parcel().id();
        if (!answers.isEmpty()) {
            entries.add(new Entry(Manifests.KIND.ref(load.manifest().id()), new LinesAnswered(answers), at));
        }
        load.boxesInside().forEach(box -> entries.addAll(BoxParting.received(load, box, Set.of(), act)));
        int received =
                load.manifest().count(LineState.RECEIVED) + load.manifest().count(LineState.RETURNED);
        int missing = load.manifest().count(LineState.MISSING)
                + (int) answers.stream()
                        .filter(a -> a.state() == LineState.MISSING)
                        .count();
        int extra = load.manifest().count(LineState.EXTRA) + load.manifest().count(LineState.STATED);
        entries.add(new Entry(Parcels.KIND.ref(parcel), new ParcelReceiptClosed(received, missing, extra), at));
        entries.add(Agreeing.entry(receipt, agreement(), at));
        return new Decision.Accepted<>(entries, new ParcelAnswer(code, received, findings.warnings()));
    }

    /** Where nothing differs from what was sent, or the sender itself received it, nobody is asked. */
    private ReceiptEvent agreement() {
        int differing = answers.size()
                + (int) load.manifest().lines().stream()
                        .filter(l -> !l.state().open() && !l.asSent())
                        .count();
        boolean own = load.parcel().receiver().equals(load.parcel().sender());
        return differing == 0 || own ? new SidesAgreed(true) : new SenderAsked(differing);
    }
}
