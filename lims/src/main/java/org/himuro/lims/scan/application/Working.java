package org.himuro.lims.scan.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.BenchWork;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.ChillTube;
import org.himuro.lims.collection.ExplainLateness;
import org.himuro.lims.collection.FreezeTube;
import org.himuro.lims.collection.RecordClamping;
import org.himuro.lims.collection.RecordResection;
import org.himuro.lims.collection.SampleTube;
import org.himuro.lims.collection.TubeAnswer;
import org.himuro.lims.collection.UndoAct;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.scan.model.Doing;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.storage.PutAway;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.Stored;
import org.himuro.sop.document.Scalar;
import org.himuro.sop.procedure.Finding;

/** Does the one fact of a scan by the verbs of other contexts, and says how it went. */
final class Working {
    /** The bench's clock is not known well enough to say on which side of a limit it was. */
    private static final String ACROSS = Scalar.word(Finding.STRADDLES_LIMIT);

    private final BenchWork bench;
    private final PutAway putAway;
    private final BenchDirectory directory;

    Working(BenchWork bench, PutAway putAway, BenchDirectory directory) {
        this.bench = bench;
        this.putAway = putAway;
        this.directory = directory;
    }

    /** How it went, before the words. */
    sealed interface Went {
        /** @param verdict given by this very act */
        record Well(String word, List<String> args, List<Reason> look, Optional<TubeAnswer> tube) implements Went {}

        record Refused(List<Reason> reasons) implements Went {}

        record Busy() implements Went {}
    }

    Went work(Doing doing, Actor actor, UUID act, DeedTime when) {
        return switch (doing) {
            case Doing.Clamp d -> went(doing, bench.clamped(new RecordClamping(d.caseId()), actor, act, when));
            case Doing.Remove d -> went(doing, bench.resected(new RecordResection(d.caseId()), actor, act, when));
            case Doing.Sample d ->
                went(doing, bench.sampled(new SampleTube(d.tube().id(), d.tube().caseId()), actor, act, when));
            case Doing.Chill d -> chilled(d, actor, act, when);
            case Doing.Freeze d ->
                went(doing, bench.frozen(new FreezeTube(d.tube().id(), d.medium()), actor, act, when));
            case Doing.Explain d ->
                went(doing, bench.explained(new ExplainLateness(d.tube().id(), d.reason()), actor, act, when));
            case Doing.Store d ->
                went(doing, putAway.store(StoreTubes.one(d.tube().code(), d.box(), d.cell()), actor, act, when));
            case Doing.TakeBack d -> went(doing, bench.undone(new UndoAct(d.act()), actor, act, when));
        };
    }

    private Went chilled(Doing.Chill d, Actor actor, UUID act, DeedTime when) {
        var unit = directory.refrigerator(d.refrigerator(), actor.site());
        if (unit.isEmpty()) {
            return new Went.Refused(List.of(Reason.of("NOT_A_REFRIGERATOR", d.refrigerator())));
        }
        var command = new ChillTube(d.tube().id(), unit.get(), d.reason());
        // since the card of the refrigerator: by the same clock
        var put = new DeedTime(d.at(), d.at(), when.off(), when.recorded());
        return went(d, bench.chilled(command, actor, act, put));
    }

    /** How it went where the act was accepted with this answer. */
    static Went.Well well(Doing doing, Record answer) {
        return switch (doing) {
            case Doing.Clamp d -> ofCase("clamped", (CaseAnswer) answer);
            case Doing.Remove d -> ofCase("removed", (CaseAnswer) answer);
            case Doing.Sample d -> tube("sampled", (TubeAnswer) answer);
            case Doing.Chill d -> tube("chilled", (TubeAnswer) answer);
            case Doing.Freeze d -> tube(frozen((TubeAnswer) answer), (TubeAnswer) answer);
            case Doing.Explain d -> new Went.Well("explained", List.of(d.reason()), List.of(), Optional.empty());
            case Doing.Store d ->
                new Went.Well("stored", List.of(d.box(), d.cell()), ((Stored) answer).warnings(), Optional.empty());
            case Doing.TakeBack d -> new Went.Well("undone", List.of(), List.of(), Optional.empty());
        };
    }

    private static Went.Well ofCase(String word, CaseAnswer answer) {
        return new Went.Well(word, List.of(answer.code()), reasons(answer.marks(), answer.code()), Optional.empty());
    }

    private static Went.Well tube(String word, TubeAnswer answer) {
        return new Went.Well(word, List.of(answer.code()), reasons(answer.marks(), answer.code()), Optional.of(answer));
    }

    /** The word of a freezing is its verdict. */
    private static String frozen(TubeAnswer answer) {
        if (answer.kind().filter(ACROSS::equals).isPresent()) {
            return "frozen-straddles";
        }
        return answer.verdict()
                .map(v -> switch (v) {
                    case DIRECT -> "frozen-direct";
                    case FALLBACK -> "frozen-fallback";
                    case DEVIATION -> "frozen-deviation";
                    case UNDETERMINED -> "frozen-undetermined";
                })
                .orElse("frozen");
    }

    static boolean wantsLook(TubeAnswer answer) {
        return answer.verdict()
                .filter(v -> v == FreezingVerdict.DEVIATION || v == FreezingVerdict.UNDETERMINED)
                .isPresent();
    }

    /** What a report is marked with, about the thing itself; the bench collects for the whole genome. */
    private static List<Reason> reasons(List<String> marks, String about) {
        return marks.stream()
                .map(code -> Reason.of(code, about, ConsentScope.WHOLE_GENOME))
                .toList();
    }

    private static <A extends Record> Went went(Doing doing, Outcome<A> outcome) {
        return switch (outcome) {
            case Outcome.Done<A>(var answer, var repeated) -> well(doing, answer);
            case Outcome.Refused<A>(var reasons, var repeated) -> new Went.Refused(reasons);
            case Outcome.InProgress<A>() -> new Went.Busy();
            case Outcome.OtherContent<A>() -> new Went.Refused(List.of(Reason.of("ACT_ID_USED")));
        };
    }
}
