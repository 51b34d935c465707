package org.himuro.lims.processing.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.consent.ConsentEvent.ConsentGiven;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.LedgerInMemory;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.procedure.TrainingEvent.ProcedureRead;
import org.himuro.lims.procedure.Trainings;
import org.himuro.lims.processing.FileTaken;
import org.himuro.lims.processing.ForgetInstrument;
import org.himuro.lims.processing.InstrumentAnswer;
import org.himuro.lims.processing.ProcessTubes;
import org.himuro.lims.processing.ProcessTubes.Child;
import org.himuro.lims.processing.ProcessTubes.Draw;
import org.himuro.lims.processing.Processed;
import org.himuro.lims.processing.TakeInstrumentFile;
import org.himuro.lims.processing.TeachInstrument;
import org.himuro.lims.processing.Told;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.specimen.TubeEvent.TubeAmountFound;
import org.himuro.lims.specimen.TubeEvent.TubeFrozen;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubeSampled;
import org.himuro.lims.specimen.Tubes;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.ProcedureReader;
import org.himuro.sop.procedure.Procedures;

/** A bench with tubes of two donors, without a database. */
final class Workbench {
    static final UUID SITE = new UUID(1, 1);
    static final UUID TECHNICIAN = new UUID(2, 1);
    static final UUID FREEZER = new UUID(9, 1);
    private static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");

    final LedgerInMemory ledger = new LedgerInMemory();
    private final Map<String, UUID> codes = new HashMap<>();
    private Instant now = MORNING;
    private long acts;
    private long ids;
    private Optional<Procedure> asked = Optional.empty();

    record Nothing() {}

    Workbench() {
        for (int donor = 1; donor <= 2; donor++) {
            happened(
                    Consents.KIND.ref(new UUID(4, donor)),
                    new ConsentGiven("icf", 2, List.of(ConsentScope.WHOLE_GENOME)));
        }
    }

    /** A tube of the first donor with so much in it. */
    String tube(String code, Material material, String amount) {
        return tube(code, material, amount, 1);
    }

    String tube(String code, Material material, String amount, int donor) {
        var stream = labelled(code, material, donor);
        happened(stream, new TubeSampled());
        if (!amount.isEmpty()) {
            happened(stream, new TubeAmountFound(new Amount(new BigDecimal(amount), AmountUnit.usual(material))));
        }
        return code;
    }

    String frozen(String code, Material material, String amount) {
        tube(code, material, amount);
        happened(stream(code), new TubeFrozen(FreezingMedium.LIQUID_NITROGEN));
        return code;
    }

    StreamRef labelled(String code, Material material, int donor) {
        var id = new UUID(5, ++ids);
        codes.put(code, id);
        var stream = Tubes.KIND.ref(id);
        happened(
                stream,
                new TubeLabelled(code, new UUID(6, donor), new UUID(4, donor), material, Optional.empty(), SITE));
        return stream;
    }

    StreamRef stream(String code) {
        return Tubes.KIND.ref(Objects.requireNonNull(codes.get(code)));
    }

    Tube tube(String code) {
        return ledger.state(Tubes.KIND, Objects.requireNonNull(codes.get(code))).orElseThrow();
    }

    void happened(StreamRef stream, Fact... facts) {
        pass(Duration.ofSeconds(1));
        var entries = new ArrayList<Entry>();
        Arrays.stream(facts).forEach(f -> entries.add(new Entry(stream, f, now)));
        ledger.perform(act("give-consent"), Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing()));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    private Act act(String command) {
        var actor = new Actor(TECHNICIAN, Optional.empty(), SITE);
        return Act.of(new UUID(3, ++acts), command, new Nothing(), actor, now, now);
    }

    static Draw draw(String tube) {
        return new Draw(tube, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    static Draw draw(String tube, String taken) {
        return new Draw(tube, Optional.of(new BigDecimal(taken)), Optional.empty(), Optional.empty(), false);
    }

    static Draw lossy(String tube, String taken, String lost) {
        return new Draw(
                tube, Optional.of(new BigDecimal(taken)), Optional.of(new BigDecimal(lost)), Optional.empty(), false);
    }

    static Draw emptied(String tube) {
        return new Draw(tube, Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    static Child child(String parent, String code, String amount) {
        return new Child(
                parent,
                Optional.of(code),
                Optional.of(amount).filter(a -> !a.isEmpty()).map(BigDecimal::new),
                Optional.empty());
    }

    static ProcessTubes aliquot(Draw draw, Child... children) {
        return of(Preparation.ALIQUOT, Optional.empty(), List.of(draw), children);
    }

    static ProcessTubes derive(Material material, Draw draw, Child... children) {
        return of(Preparation.DERIVATIVE, Optional.of(material), List.of(draw), children);
    }

    static ProcessTubes pool(List<Draw> draws, Child... children) {
        return of(Preparation.POOL, Optional.empty(), draws, children);
    }

    private static ProcessTubes of(
            Preparation preparation, Optional<Material> material, List<Draw> draws, Child... children) {
        return new ProcessTubes(
                preparation,
                material,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                draws,
                List.of(children),
                Optional.empty());
    }

    static ProcessTubes by(String procedure, ProcessTubes command) {
        return new ProcessTubes(
                command.preparation(),
                command.material(),
                Optional.of(procedure),
                Optional.of("KIT-9"),
                Optional.of("LOT-7"),
                Optional.of("QIA-1"),
                Optional.of("TE pH 8.0"),
                command.draws(),
                command.children(),
                Optional.empty());
    }

    /** A child whose code is on no record yet is a maker's tube. */
    Outcome<Processed> process(ProcessTubes command) {
        pass(Duration.ofSeconds(1));
        var children = command.children().stream()
                .map(c -> c.code().orElseThrow())
                .map(code -> new ChildTube(
                        Optional.of(code),
                        codes.computeIfAbsent(code, c -> new UUID(5, ++ids)),
                        ledger.state(Tubes.KIND, codes.get(code)).isPresent(),
                        code))
                .toList();
        var parents = new HashMap<String, UUID>();
        command.draws().stream()
                .map(Draw::tube)
                .filter(codes::containsKey)
                .forEach(code -> parents.put(code, codes.get(code)));
        var known = new LookedUp(
                new UUID(7, ++ids),
                parents,
                children,
                command.procedure().flatMap(this::procedure),
                Set.of(FREEZER)::contains,
                Optional.empty());
        var act = act("process-tubes");
        return ledger.perform(act, Processed.class, reads -> Preparing.decide(command, known, reads, act));
    }

    /** From now on this procedure asks so much of those who work by it. */
    void asks(String procedure, String training) {
        asked = Optional.of(ProcedureReader.read(Procedures.shippedText(procedure)
                                .replaceAll("(?m)^training:.*$", "") + "\ntraining: {required: " + training + "}\n")
                .orThrow());
    }

    /** The technician has read the version in force. */
    void reads(String procedure) {
        var stream = Trainings.KIND.ref(Trainings.idOf(TECHNICIAN, procedure));
        int version = procedure(procedure).orElseThrow().version().version();
        happened(stream, new ProcedureRead(TECHNICIAN, procedure, version));
    }

    private Optional<Procedure> procedure(String id) {
        return asked.filter(p -> p.version().id().equals(id)).or(() -> shipped(id));
    }

    private static Optional<Procedure> shipped(String id) {
        return Procedures.shipped().all().stream()
                .filter(p -> p.version().id().equals(id))
                .findFirst();
    }

    Outcome<Told> undo(UUID processing) {
        pass(Duration.ofSeconds(1));
        var act = act("undo-processing");
        return ledger.perform(act, Told.class, reads -> Undoing.decide(Optional.of(processing), reads, act));
    }

    Outcome<InstrumentAnswer> teach(String name, String mapping) {
        pass(Duration.ofSeconds(1));
        var act = act("teach-instrument");
        var command = new TeachInstrument(name, mapping);
        return ledger.perform(act, InstrumentAnswer.class, reads -> InstrumentDecisions.teach(command, reads, act));
    }

    Outcome<InstrumentAnswer> forget(String name) {
        pass(Duration.ofSeconds(1));
        var act = act("forget-instrument");
        var command = new ForgetInstrument(name);
        return ledger.perform(act, InstrumentAnswer.class, reads -> InstrumentDecisions.forget(command, reads, act));
    }

    Outcome<FileTaken> take(TakeInstrumentFile command, FileLines file) {
        pass(Duration.ofSeconds(1));
        var known = new HashMap<String, UUID>();
        file.lines().stream()
                .map(FileLines.Line::tube)
                .filter(codes::containsKey)
                .forEach(code -> known.put(code, codes.get(code)));
        var fresh = file.lines().stream().map(l -> new UUID(8, ++ids)).toList();
        var reading = new UUID(7, ++ids);
        var act = act("take-instrument-file");
        return ledger.perform(
                act, FileTaken.class, reads -> TakingFile.decide(command, reading, file, known, fresh, reads, act));
    }

    Outcome<Told> undoFile(UUID reading, UUID person) {
        pass(Duration.ofSeconds(1));
        var actor = new Actor(person, Optional.empty(), SITE);
        var act = Act.of(new UUID(3, ++acts), "undo-instrument-file", new Nothing(), actor, now, now);
        return ledger.perform(act, Told.class, reads -> UndoingFile.decide(Optional.of(reading), reads, act));
    }

    static <A extends Record> A done(Outcome<A> outcome) {
        if (outcome instanceof Outcome.Done<A>(var answer, var repeated)) {
            return answer;
        }
        throw new AssertionError("not done: " + outcome);
    }

    static List<Reason> reasons(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var reasons, var repeated)) {
            return reasons;
        }
        throw new AssertionError("not refused: " + outcome);
    }
}
