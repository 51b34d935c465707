package org.himuro.lims.scan.adapter.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.labels.id.Command;
import org.himuro.lims.collection.UndoAct;
import org.himuro.lims.identity.KeptActs;
import org.himuro.lims.identity.KeptActs.Pass;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.procedure.SopRegister;
import org.himuro.lims.procedure.Trained;
import org.himuro.lims.procedure.Trainings;
import org.himuro.lims.scan.application.BenchDirectory;
import org.himuro.lims.scan.application.BenchDirectory.OnBench;
import org.himuro.lims.scan.application.BenchPack;
import org.himuro.lims.scan.application.BenchPack.CaseOf;
import org.himuro.lims.scan.application.BenchPack.Operator;
import org.himuro.lims.scan.application.BenchPack.TubeOf;
import org.himuro.lims.scan.application.BenchPack.VersionOf;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.specimen.Tube;
import org.himuro.sop.clock.ProcedureJson;
import org.himuro.sop.procedure.TrainingRule;
import org.himuro.sop.training.Lesson;
import org.himuro.sop.training.Standing;

/** Puts together what a bench takes along for the time without a network. */
@Singleton
final class Packing {
    /** Ten days of a large hospital. */
    private static final int CASES = 100;

    /** What {@code away.js} says, said and then. */
    private static final List<String> SAID = List.of(
            "ready",
            "case-in-hand",
            "case-again",
            "tube-in-hand",
            "waiting",
            "cancelled",
            "clamped",
            "clamped-again",
            "removed-again",
            "frozen-again",
            "chilled-again",
            "refused",
            "removed",
            "sampled",
            "chilled",
            "frozen",
            "frozen-direct",
            "frozen-fallback",
            "frozen-deviation",
            "frozen-undetermined",
            "frozen-straddles",
            "stored",
            "explained",
            "undone",
            "kept-unknown",
            "kept-undo");

    private static final List<String> OTHER = List.of(
            "bench.until",
            "bench.since-sampled",
            "bench.since-resected",
            "bench.expect.case",
            "bench.since-clamped",
            "bench.touch.removed",
            "bench.touch.clamped",
            "bench.expect.clamped",
            "bench.expect.removed",
            "bench.expect.tube",
            "bench.expect.LN2",
            "bench.expect.4C",
            "bench.expect.refrigerator",
            "bench.expect.reason",
            "bench.expect.position",
            "reason.CASE_CLOSED",
            "reason.TUBE_DESTROYED",
            "reason.WRONG_TUBE",
            "reason.ALREADY_CHILLED",
            "reason.ALREADY_FROZEN",
            "reason.UNDO_UNKNOWN",
            "reason.UNDO_TOO_LATE",
            "reason.NOT_AT_THIS_BENCH",
            "reason.NOT_IN_OPERATING_ROOM",
            "reason.RESECTED_AGAIN",
            "reason.NOT_KNOWN_OFFLINE",
            "reason.TRAINING_NOT_READ",
            "reason.TRAINING_NOT_GIVEN",
            "reason.TRAINING_EXPIRED");

    private final BenchDirectory directory;
    private final Procedures procedures;
    private final Trained trained;
    private final KeptActs kept;
    private final BenchNeeds needs;

    Packing(BenchDirectory directory, Procedures procedures, Trained trained, KeptActs kept, BenchNeeds needs) {
        this.directory = directory;
        this.procedures = procedures;
        this.trained = trained;
        this.kept = kept;
        this.needs = needs;
    }

    /** @return empty where that is no key of a browser */
    Optional<BenchPack> packed(Viewer viewer, Station station, String browserKey, Text text, Instant now) {
        return kept.pass(new Pass(viewer.actor(), browserKey, now)).map(pass -> pack(viewer, station, pass, text, now));
    }

    private BenchPack pack(Viewer viewer, Station station, String pass, Text text, Instant now) {
        var open = directory.open(viewer.site(), CASES);
        boolean bench = station == Station.BENCH;
        return new BenchPack(
                now,
                viewer.zone().getId(),
                viewer.siteCode(),
                station,
                new Operator(viewer.person(), viewer.displayName()),
                pass,
                kept.sealKey(),
                open.stream().map(b -> caseOf(b, bench, text)).collect(byKey(CaseOf::code)),
                open.stream()
                        .filter(b -> bench) // no tube is in the operating room
                        .flatMap(b -> b.tubes().stream().map(t -> tubeOf(t, b, text)))
                        .collect(byKey(TubeOf::code)),
                bench ? directory.refrigerators(viewer.site()) : List.of(),
                UndoAct.WINDOW.toMinutes(),
                Command.all().collect(Collectors.toMap(Command::code, Command::word)),
                versions(viewer, now),
                words(text),
                BenchWords.reasons(text));
    }

    private static <T> java.util.stream.Collector<T, ?, Map<String, T>> byKey(Function<T, String> key) {
        return Collectors.toMap(key, Function.identity());
    }

    private CaseOf caseOf(OnBench of, boolean withTubes, Text text) {
        var card = of.card();
        var shown = BenchWords.card(of, text);
        return new CaseOf(
                card.code(),
                shown.label(),
                card.colour(),
                shown.consent().orElseThrow(),
                card.procedureId(),
                card.clampedAt(),
                card.resectedAt(),
                card.resectedOff(),
                card.closed(),
                withTubes ? of.tubes().stream().map(Tube::code).toList() : List.of(),
                withTubes ? needs.of(of, text) : List.of());
    }

    private static TubeOf tubeOf(Tube tube, OnBench bench, Text text) {
        return new TubeOf(
                tube.code(),
                bench.card().code(),
                text.name(tube.material()),
                tube.material().isTissue(),
                tube.step(),
                tube.sampledAt(),
                tube.sampledOff(),
                tube.chilledAt(),
                tube.chilledOff(),
                tube.frozenAt(),
                tube.frozenOff(),
                tube.verdict());
    }

    /** Also what comes into force while the bench is away. */
    private Map<String, List<VersionOf>> versions(Viewer viewer, Instant now) {
        var lessons = trained.lessons(viewer.person());
        var register = procedures.register();
        return register.editions().stream()
                .map(e -> e.version().id())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> register.changes(id).stream()
                                .map(change -> version(change, lessons.getOrDefault(id, List.of()), now))
                                .toList()));
    }

    private static VersionOf version(SopRegister.Change change, List<Lesson> lessons, Instant now) {
        var standing = change.procedure().map(p -> Trainings.standing(p, lessons, now));
        return new VersionOf(
                change.from(),
                change.procedure().map(p -> p.version().version()).orElse(0),
                change.procedure().filter(p -> p.clock().isPresent()).map(ProcedureJson::limits),
                change.procedure().map(p -> p.training().required()).orElse(TrainingRule.Required.NONE),
                standing.flatMap(Trainings::lack),
                standing.flatMap(Standing::until));
    }

    private static Map<String, String> words(Text text) {
        return Stream.concat(
                        SAID.stream().flatMap(w -> Stream.of("bench.said." + w, "bench.then." + w)), OTHER.stream())
                .collect(Collectors.toMap(Function.identity(), key -> text.of(key, "{0}", "{1}", "{2}")));
    }
}
