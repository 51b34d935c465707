package org.himuro.lims.shipping.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.LineNote;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.ManifestEvent.AnsweredLine;
import org.himuro.lims.shipping.ManifestEvent.LinesAnswered;
import org.himuro.lims.shipping.ManifestEvent.LinesNoted;
import org.himuro.lims.shipping.ManifestEvent.NotedLine;
import org.himuro.lims.shipping.ManifestEvent.StrangerScanned;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.Receipt;
import org.himuro.lims.shipping.ReceiptAnswer;
import org.himuro.lims.shipping.ReceiptAnswer.Result;
import org.himuro.lims.shipping.Receipts;
import org.himuro.lims.shipping.ReceiveTubes;
import org.himuro.lims.shipping.ReceiveTubes.InHand;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.Sighting;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.ParcelEvent.ParcelArrived;
import org.himuro.lims.specimen.ParcelEvent.ParcelMarked;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeStep;

/** Tubes in the receiver's hands, one by one: always recorded, marked with what each conflicts with. */
public final class Receiving {
    private static final Set<LineState> SAID =
            EnumSet.of(LineState.RECEIVED, LineState.RETURNED, LineState.EXTRA, LineState.STATED);

    private final Load load;
    private final Act act;
    private final boolean restricted;
    private final Receipt receipt;
    private final Set<String> twice;
    private final Map<UUID, AnsweredLine> answered = new LinkedHashMap<>();
    private final List<NotedLine> notes = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<ReceiptAnswer.Line> lines = new ArrayList<>();

    private Receiving(Load load, Receipt receipt, Set<String> twice, Act act, boolean restricted) {
        this.load = load;
        this.receipt = receipt;
        this.twice = twice;
        this.act = act;
        this.restricted = restricted;
    }

    public static Decision<ReceiptAnswer> decide(
            ReceiveTubes command, Found found, ShippingRules rules, Reads reads, Act act) {
        var tubes = command.tubes().stream()
                .flatMap(t -> found.tube(t.code()).stream())
                .toList();
        var load = found.parcel().flatMap(id -> Load.read(reads, id, tubes, List.of()));
        if (load.isEmpty()) {
            var unknown = List.of(Reason.of("PARCEL_UNKNOWN", UnknownCode.shown(command.parcel())));
            return new Decision.Accepted<>(List.of(), new ReceiptAnswer(command.parcel(), List.of(), 0, unknown));
        }
        var parcel = load.get().parcel();
        boolean first = parcel.arrivedAt().isEmpty();
        var marks = Arriving.marks(parcel, found, rules, reads, act);
        boolean restricted = marks.warnings().stream().anyMatch(r -> r.code().equals("LABORATORY_NOT_ACCREDITED"))
                && rules.accreditation() == ShippingRules.Strictness.STOP;
        var receiving =
                new Receiving(load.get(), Receipts.of(reads, parcel.id()), inTwoCells(command), act, restricted);
        if (first) {
            var arrived = new ParcelArrived(act.actor().site(), "NOT_STATED", Optional.empty());
            receiving.entries.addAll(Arriving.facts(parcel, arrived, marks, act));
            receiving.entries.addAll(Arriving.loggerBack(parcel.id(), reads, act));
        }
        command.tubes().forEach(t -> receiving.line(t, found));
        return receiving.done(command.parcel(), first ? marks.warnings() : List.of());
    }

    /** Codes that one report has in two places: one of them is another tube, and nobody knows which. */
    private static Set<String> inTwoCells(ReceiveTubes command) {
        var cells = new HashMap<String, Set<String>>();
        command.tubes()
                .forEach(t -> t.cell()
                        .ifPresent(cell -> cells.computeIfAbsent(t.code(), code -> new HashSet<>())
                                .add(BoxCell.normal(cell))));
        return cells.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void line(InHand told, Found found) {
        if (twice.contains(told.code())) {
            twice(told);
            return;
        }
        var tube = found.tube(told.code()).flatMap(load::tube);
        if (tube.isEmpty()) {
            stranger(told);
            return;
        }
        var before = load.manifest().line(tube.get().id());
        var inHand = placed(told, tube.get(), before);
        boolean again = answered.containsKey(tube.get().id())
                || before.filter(l -> SAID.contains(l.state()))
                        .filter(l -> inHand.condition() == TubeCondition.OK
                                || l.condition().equals(Optional.of(inHand.condition())))
                        .isPresent();
        note(inHand, tube.get(), before);
        if (again) {
            lines.add(said(inHand, before));
            return;
        }
        boolean extra = before.filter(l -> !l.state().unlisted() && l.state() != LineState.CANCELLED)
                .isEmpty();
        boolean given = isNobodys(tube.get(), extra)
                || TubeStatement.wasGiven(load, tube.get(), act.actor().site());
        var marks = given
                ? received(new TubeReceipt(load, act, tube.get(), inHand.condition(), extra, restricted))
                : stated(new TubeStatement(load, act, tube.get(), inHand.condition()));
        var state = !given ? LineState.STATED : extra ? LineState.EXTRA : taken();
        answered.put(tube.get().id(), new AnsweredLine(tube.get().id(), state, Optional.of(inHand.condition())));
        lines.add(new ReceiptAnswer.Line(
                inHand.code(), extra || !given ? Result.EXTRA : Result.RECEIVED, inHand.condition(), marks));
    }

    /** On the list, and in nobody's hands since: a list alone takes no tube out of the hands of who has it now. */
    private static boolean isNobodys(Tube tube, boolean extra) {
        return !extra && (tube.step() == TubeStep.MISSING || tube.step() == TubeStep.DESTROYED);
    }

    /** One that lies where its box was packed otherwise is in a wrong position, where nothing worse is said of it. */
    private static InHand placed(InHand told, Tube tube, Optional<ManifestLine> line) {
        boolean moved = told.condition() == TubeCondition.OK
                && told.cell().isPresent()
                && tube.cell().isPresent()
                && line.flatMap(ManifestLine::box).equals(tube.placeId())
                && !BoxCell.same(told.cell(), tube.cell());
        var condition = moved ? TubeCondition.WRONG_POSITION : told.condition();
        return new InHand(
                told.code(),
                condition,
                told.cell().map(BoxCell::normal),
                told.volumeUl(),
                told.sighting(),
                told.picture());
    }

    /** A plain scan says nothing that the line does not say already. */
    private void note(InHand inHand, Tube tube, Optional<ManifestLine> before) {
        var known = before.map(ManifestLine::note).orElse(LineNote.NONE);
        boolean plain = inHand.note()
                .equals(new LineNote(
                        inHand.sighting().filter(s -> s == Sighting.SCANNED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        if (!plain && !known.and(inHand.note()).equals(known)) {
            notes.add(new NotedLine(tube.id(), inHand.note()));
        }
    }

    private void twice(InHand inHand) {
        entries.add(new Entry(
                Parcels.KIND.ref(load.parcel().id()), new ParcelMarked("ONE_CODE_IN_TWO_CELLS"), act.occurredAt()));
        var shown = UnknownCode.shown(inHand.code());
        lines.add(new ReceiptAnswer.Line(
                shown,
                Result.TWICE,
                TubeCondition.DUPLICATE,
                List.of(Reason.of("ONE_CODE_IN_TWO_CELLS", shown, inHand.cell().orElse("")))));
    }

    /** A parcel that came back is its sender's to receive. */
    private LineState taken() {
        boolean back = load.parcel().receiver().equals(load.parcel().sender());
        return back ? LineState.RETURNED : LineState.RECEIVED;
    }

    /** Nothing new is recorded; a tube whose holder was asked already is not the receiver's for that. */
    private static ReceiptAnswer.Line said(InHand inHand, Optional<ManifestLine> before) {
        boolean stated = before.filter(l -> l.state() == LineState.STATED).isPresent();
        return stated
                ? new ReceiptAnswer.Line(
                        inHand.code(),
                        Result.EXTRA,
                        inHand.condition(),
                        List.of(Reason.of("EXTRA_STATED", inHand.code())))
                : new ReceiptAnswer.Line(inHand.code(), Result.ALREADY, inHand.condition(), List.of());
    }

    private List<Reason> stated(TubeStatement statement) {
        entries.addAll(statement.facts());
        return statement.marks();
    }

    private List<Reason> received(TubeReceipt receipt) {
        entries.addAll(receipt.facts());
        return receipt.marks();
    }

    private void stranger(InHand inHand) {
        var at = act.occurredAt();
        var parcel = load.parcel().id();
        int length = inHand.code().length();
        entries.add(new Entry(Manifests.KIND.ref(Manifests.idOf(parcel)), new StrangerScanned(length), at));
        entries.add(new Entry(Parcels.KIND.ref(parcel), new ParcelMarked("NO_TUBE_SCANNED"), at));
        var shown = UnknownCode.shown(inHand.code());
        lines.add(new ReceiptAnswer.Line(shown, Result.NO_TUBE, inHand.condition(), List.of()));
    }

    private Decision<ReceiptAnswer> done(String parcel, List<Reason> marks) {
        var at = act.occurredAt();
        if (!answered.isEmpty()) {
            var said = new LinesAnswered(List.copyOf(answered.values()));
            entries.add(new Entry(Manifests.KIND.ref(load.manifest().id()), said, at));
            var taken = answered.values().stream()
                    .filter(a -> a.state() != LineState.STATED)
                    .map(AnsweredLine::tube)
                    .collect(Collectors.toSet());
            emptied().forEach(box -> entries.addAll(BoxParting.received(load, box, taken, act)));
        }
        if (!notes.isEmpty()) {
            entries.add(new Entry(Manifests.KIND.ref(load.manifest().id()), new LinesNoted(notes), at));
        }
        var late = load.parcel().step() == ParcelStep.RECEIPT_CLOSED && !answered.isEmpty();
        if (late) {
            entries.add(
                    new Entry(Parcels.KIND.ref(load.parcel().id()), new ParcelMarked("RECEIVED_AFTER_CLOSING"), at));
            entries.addAll(Reopening.late(load.manifest(), receipt, answered, at));
        }
        int open = (int) load.manifest().open().stream()
                .filter(l -> !answered.containsKey(l.tube()))
                .count();
        return new Decision.Accepted<>(entries, new ReceiptAnswer(parcel, lines, open, marks));
    }

    /** Boxes of which every line is answered now: the box itself is the receiver's. */
    private List<UUID> emptied() {
        return load.boxesInside().stream()
                .filter(box -> load.manifest().lines().stream()
                        .filter(l -> l.box().filter(box::equals).isPresent())
                        .allMatch(l -> !l.state().open() || answered.containsKey(l.tube())))
                .toList();
    }
}
