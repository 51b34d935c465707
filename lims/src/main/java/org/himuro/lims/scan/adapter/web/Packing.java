package org.himuro.lims.scan.adapter.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.labels.id.Command;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.collection.UndoAct;
import org.himuro.lims.identity.KeptActs;
import org.himuro.lims.identity.KeptActs.Pass;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.NumbersSetAside;
import org.himuro.lims.labelling.NumbersSetAside.SetAside;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.procedure.SopRegister;
import org.himuro.lims.procedure.Trained;
import org.himuro.lims.procedure.Trainings;
import org.himuro.lims.scan.application.BenchDirectory;
import org.himuro.lims.scan.application.BenchDirectory.OnBench;
import org.himuro.lims.scan.application.BenchPack;
import org.himuro.lims.scan.application.BenchPack.CaseOf;
import org.himuro.lims.scan.application.BenchPack.KitOf;
import org.himuro.lims.scan.application.BenchPack.KitTubeOf;
import org.himuro.lims.scan.application.BenchPack.Operator;
import org.himuro.lims.scan.application.BenchPack.TubeOf;
import org.himuro.lims.scan.application.BenchPack.VersionOf;
import org.himuro.lims.scan.application.BenchState;
import org.himuro.lims.scan.model.KitAtBench;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.Tube;
import org.himuro.sop.clock.ProcedureJson;
import org.himuro.sop.procedure.TrainingRule;
import org.himuro.sop.protocol.Role;
import org.himuro.sop.protocol.WantedSpecimen;
import org.himuro.sop.training.Lesson;
import org.himuro.sop.training.Standing;

/** Puts together what a bench takes along for the time without a network. */
@Singleton
final class Packing {
    /** Ten days of a large hospital. */
    private static final int CASES = 100;

    /** More than a site's benches begin in a stop. */
    private static final int NUMBERS = 500;

    /** More than a site has standing ready. */
    private static final int KITS = 500;

    /** How long a used kit may still turn up. */
    private static final Duration USED = Duration.ofDays(14);

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
            "kit-in-hand",
            "kit-again",
            "kit-asks",
            "kit-linked",
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
            "bench.expect.kit",
            "bench.expect.yes",
            "bench.touch.yes",
            "bench.touch.no",
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
            "reason.KIT_NOT_KNOWN_OFFLINE",
            "reason.KIT_EXPIRED",
            "reason.KIT_LINKED",
            "reason.KIT_OTHER_PROTOCOL",
            "reason.KIT_RETIRED",
            "reason.KIT_TUBE_OUT",
            "reason.TUBE_OF_KIT",
            "reason.TRAINING_NOT_READ",
            "reason.TRAINING_NOT_GIVEN",
            "reason.TRAINING_EXPIRED");

    private final BenchDirectory directory;
    private final Procedures procedures;
    private final Trained trained;
    private final KeptActs kept;
    private final BenchNeeds needs;
    private final Protocols protocols;
    private final NumbersSetAside numbers;

    Packing(
            BenchDirectory directory,
            Procedures procedures,
            Trained trained,
            KeptActs kept,
            BenchNeeds needs,
            Protocols protocols,
            NumbersSetAside numbers) {
        this.numbers = numbers;
        this.protocols = protocols;
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
                numbers.unused(viewer.site(), viewer.siteCode(), NUMBERS).stream()
                        .map(n -> notOpened(n, text, now))
                        .collect(byKey(CaseOf::code)),
                open.stream()
                        .filter(b -> bench) // no tube is in the operating room
                        .flatMap(b -> b.tubes().stream().map(t -> tubeOf(t, b, text)))
                        .collect(byKey(TubeOf::code)),
                bench
                        ? directory.kits(viewer.site(), now.minus(USED), KITS).stream()
                                .map(k -> kitOf(k, text))
                                .collect(byKey(KitOf::code))
                        : Map.of(),
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
                withTubes ? needs.of(of, text) : List.of(),
                protocols.of(card).map(p -> p.version().id()),
                withTubes ? of.kits() : List.of());
    }

    /** Judged as what a case of its project usually follows. */
    private CaseOf notOpened(SetAside of, Text text, Instant now) {
        var project = of.number().project();
        var usual = protocols.usual(project, CaseKind.SURGERY, now);
        var procedure = usual.stream()
                .flatMap(p -> p.specimens().stream())
                .filter(line -> line.role() == Role.TUMOUR)
                .map(WantedSpecimen::procedure)
                .findFirst();
        return new CaseOf(
                of.code(),
                text.of("bench.case-not-open", project),
                Case.colourOf(of.number().serial()),
                new BenchState.Consent("look", text.of("bench.consent-not-known")),
                procedure.orElse(""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                usual.map(p -> p.version().id()),
                List.of());
    }

    private static KitOf kitOf(KitAtBench at, Text text) {
        var kit = at.kit();
        return new KitOf(
                kit.code(),
                kit.step(),
                kit.protocol(),
                kit.bestBefore().toString(),
                kit.expiresAt(),
                at.expiredRefused(),
                at.caseCode(),
                kit.in().stream()
                        .map(t -> new KitTubeOf(
                                t.code(), text.name(t.material()), t.material().isTissue()))
                        .toList(),
                kit.tubes().stream()
                        .filter(t -> !t.isIn())
                        .map(Kit.KitTube::code)
                        .toList());
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
