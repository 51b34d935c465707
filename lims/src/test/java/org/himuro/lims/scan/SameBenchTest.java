package org.himuro.lims.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.annotation.Serdeable;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.labels.id.Cell;
import org.himuro.labels.id.Command;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.CloseCase;
import org.himuro.lims.collection.RetireKit;
import org.himuro.lims.collection.TakeKitTubeOut;
import org.himuro.lims.collection.UndoAct;
import org.himuro.lims.collection.Workplace;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.procedure.Trainings;
import org.himuro.lims.scan.application.BenchPack;
import org.himuro.lims.scan.application.BenchPack.CaseOf;
import org.himuro.lims.scan.application.BenchPack.KitOf;
import org.himuro.lims.scan.application.BenchPack.KitTubeOf;
import org.himuro.lims.scan.application.BenchPack.TubeOf;
import org.himuro.lims.scan.application.BenchPack.VersionOf;
import org.himuro.lims.scan.application.BenchState;
import org.himuro.lims.scan.application.BenchState.InHand;
import org.himuro.lims.scan.application.BenchView;
import org.himuro.lims.scan.model.Hand;
import org.himuro.lims.scan.model.KitAtBench;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Tube;
import org.himuro.sop.clock.ProcedureJson;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.ProcedureReader;
import org.himuro.sop.procedure.TrainingRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bench without a network understands, does and says what the server does with the same scans: what is in hand, what each
 * tube has come to and its verdict, the colour, the word and what is asked for next.
 */
@Tag("C7")
@Tag("L7")
class SameBenchTest {
    private static final int ROUNDS = 950;
    private static final int MINUTE = 60_000;

    /** As the pack of {@code Packing} has them. */
    private static final List<String> WORDS = List.of(
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
            "kit-in-hand",
            "kit-again",
            "kit-asks",
            "kit-linked",
            "undone");

    @TempDir
    private Path folder;

    @Serdeable
    record Scan(UUID act, String text, Instant at, int off) {}

    @Serdeable
    record Asked(BenchPack pack, InHand hand, List<Scan> scans) {}

    @Serdeable
    record Answer(String tone, String word, InHand hand, List<String> asked, List<String> tubes) {}

    @Test
    void the_same_scans_mean_the_same_with_and_without_the_network() throws Exception {
        var random = Browser.random();
        var asked = new ArrayList<Asked>();
        var expected = new ArrayList<List<Answer>>();
        for (int round = 0; round < ROUNDS; round++) {
            new Morning(random, Morning.Opening.of(round)).told(asked, expected);
        }
        var answers = Browser.answers("benched.mjs", folder, asked, Answer[].class);
        var words = new HashSet<String>();
        int scans = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < answers.get(round).length; i++) {
                assertThat(answers.get(round)[i])
                        .as(
                                "round %d, scan %d of %s",
                                round, i, asked.get(round).scans())
                        .isEqualTo(expected.get(round).get(i));
                words.add(answers.get(round)[i].word());
                scans++;
            }
        }
        assertThat(scans).isGreaterThan(10_000);
        assertThat(words)
                .as("every word was said but that of a code nobody knows")
                .containsExactlyInAnyOrderElementsOf(WORDS);
    }

    private static String kind(org.himuro.lims.scan.model.Asked asked) {
        return asked == org.himuro.lims.scan.model.Asked.COLD
                ? "4C"
                : asked == org.himuro.lims.scan.model.Asked.LN2
                        ? "LN2"
                        : asked.name().toLowerCase(Locale.ROOT);
    }

    private static KitOf kitOf(KitAtBench at) {
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
                        .map(t -> new KitTubeOf(t.code(), "", t.material().isTissue()))
                        .toList(),
                kit.tubes().stream()
                        .filter(t -> !t.isIn())
                        .map(Kit.KitTube::code)
                        .toList());
    }

    /** Two cases with consent and one that is closed, tumour and blood, some of it begun while the network was there. */
    private static final class Morning {
        private static final List<String> TRAINING = List.of("none", "none", "warn", "refuse");
        private final SplittableRandom random;
        private final Workplace place = new Workplace();
        private final Bench bench = new Bench(place);
        private final List<CaseAnswer> cases = new ArrayList<>();
        private final Map<UUID, CaseAnswer> tubes = new HashMap<>();
        private final List<UUID> order = new ArrayList<>();
        private final ArrayDeque<String> first = new ArrayDeque<>();
        private final List<Kit> kits = new ArrayList<>();
        private final boolean withdrawn;
        private final Station station;
        private int clock = 9 * 60 * MINUTE;

        /** How a morning begins: with what hardly ever comes about by chance, or anyhow. */
        private enum Opening {
            /** A tube goes over the refrigerator, whose card is scanned once more. */
            REFRIGERATED,
            /** In the operating room, where each card is scanned twice. */
            TWICE,
            /** A kit of another protocol, then its case. */
            KIT,
            ANY;

            static Opening of(int round) {
                return values()[Math.min(round % 10, ANY.ordinal())];
            }
        }

        private final Opening opening;

        Morning(SplittableRandom random, Opening opening) {
            this.opening = opening;
            if (random.nextInt(3) == 0) {
                place.approved(stricterFromToday(random));
            }
            this.random = random;
            place.consented(ConsentScope.WHOLE_GENOME);
            for (int i = 0; i < 3; i++) {
                cases.add(place.openCase());
                for (var material : List.of(Material.TUMOUR_TISSUE, Material.BLOOD)) {
                    var tube = place.labelledTube(cases.get(i), material);
                    tubes.put(tube, cases.get(i));
                    order.add(tube);
                }
            }
            kits();
            place.closes(cases.get(2), CloseCase.Why.values()[0], "08:30");
            withdrawn = random.nextInt(4) == 0;
            boolean atBench = switch (opening) {
                case REFRIGERATED, KIT -> true;
                case TWICE -> false;
                case ANY -> random.nextInt(5) > 0;
            };
            station = atBench ? Station.BENCH : Station.OPERATING_ROOM;
            if (withdrawn) {
                place.withdrawnAt("08:40");
            }
            if (opening == Opening.TWICE) {
                first.add(cases.getFirst().code());
                for (var word : List.of(Command.Word.CLAMPED, Command.Word.REMOVED)) {
                    first.addAll(List.of(word.code(), word.code()));
                }
            }
            if (opening == Opening.KIT) {
                first.addAll(List.of(
                        Command.Word.NEXT.code(),
                        kits.getLast().code(),
                        cases.getFirst().code(),
                        Command.Word.YES.code(),
                        kits.getLast().code()));
            }
            if (opening == Opening.REFRIGERATED) {
                first.addAll(List.of(
                        place.tube(order.getFirst()).code(),
                        Command.Word.COLD_4C.code(),
                        Bench.FRIDGE.code().orElseThrow(),
                        new Command.Reason(1).code(),
                        Command.Word.COLD_4C.code(),
                        Command.Word.LN2.code()));
            }
        }

        /** For these cases and for others, one of them too old, one retired, one without a tube that broke. */
        private void kits() {
            var day = Workplace.today();
            kits.add(place.kit("tumour-normal-pair", day.plusDays(30)));
            kits.add(place.kit("tumour-normal-pair", day.minusDays(1)));
            kits.add(place.kit("tumour-normal-pair", day.plusDays(1)));
            kits.add(place.kit("hereditary-trio", day.plusDays(30)));
            if (random.nextInt(3) == 0) {
                place.protocols.refuseExpired("tumour-normal-pair");
            }
            var broken = new TakeKitTubeOut(
                    kits.getFirst().code(), kits.getFirst().tubes().getLast().code(), TakeKitTubeOut.Why.BROKEN);
            Workplace.done(place.kitVerbs()
                    .takeOut(broken, place.technician, place.next(), Workplace.at("07:40"), Workplace.at("07:40")));
            if (random.nextInt(3) == 0) {
                var retired = new RetireKit(kits.get(2).code(), RetireKit.Why.DAMAGED);
                Workplace.done(place.kitVerbs()
                        .retire(retired, place.technician, place.next(), Workplace.at("07:45"), Workplace.at("07:45")));
            }
        }

        void told(List<Asked> asked, List<List<Answer>> expected) {
            for (int i = station == Station.BENCH ? random.nextInt(5) : 0; i > 0; i--) {
                bench.scan(symbol(), time());
            }
            var before = bench.load(place.technician.device().orElseThrow());
            var hand = before.map(s -> s.hand()).orElseGet(Hand::empty);
            var pack = pack();
            var scans = new ArrayList<Scan>();
            var answers = new ArrayList<Answer>();
            var own = new HashSet<UUID>();
            for (int i = 0; i < 12; i++) {
                var text = knownToTheBench(symbol(), own);
                var at = time();
                var act = place.next();
                own.add(act);
                int off = random.nextInt(5) == 0 ? 1 + random.nextInt(3) : 0;
                scans.add(new Scan(act, text, Workplace.at(at), off));
                answers.add(answer(bench.scan(text, at, off, act, station)));
            }
            asked.add(new Asked(pack, InHand.of(hand), scans));
            expected.add(answers);
        }

        /** What was done before is taken back by the server alone. */
        private String knownToTheBench(String text, Set<UUID> own) {
            var last = bench.load(place.technician.device().orElseThrow())
                    .flatMap(s -> s.hand().lastAct());
            boolean others = last.filter(act -> !own.contains(act)).isPresent();
            return others && text.equals(Command.Word.UNDO.code()) ? Command.Word.NEXT.code() : text;
        }

        /** Most often the next thing that makes sense, sometimes anything. */
        private String symbol() {
            if (!first.isEmpty()) {
                clock += first.size() == 1 && opening == Opening.REFRIGERATED ? 60 * MINUTE : 0;
                return first.removeFirst();
            }
            return random.nextInt(3) == 0 ? likely() : any();
        }

        private String likely() {
            var hand = bench.load(place.technician.device().orElseThrow())
                    .map(s -> s.hand())
                    .orElseGet(Hand::empty);
            if (hand.kit().isPresent()) {
                return hand.caseCode().isPresent()
                        ? (random.nextInt(3) == 0 ? Command.Word.NO : Command.Word.YES).code()
                        : cases.get(random.nextInt(cases.size())).code();
            }
            if (hand.waiting() == Hand.Waiting.COLD) {
                return hand.refrigerator().isEmpty()
                        ? Bench.FRIDGE.code().orElseThrow()
                        : new Command.Reason(1 + random.nextInt(6)).code();
            }
            return hand.tubeCode().isPresent() && random.nextBoolean() ? Command.Word.LN2.code() : any();
        }

        private String any() {
            return switch (random.nextInt(13)) {
                case 12 -> ofKits();
                case 0, 1 -> cases.get(random.nextInt(cases.size())).code();
                case 2, 3, 4 ->
                    place.tube(order.get(random.nextInt(order.size()))).code();
                case 5, 6 -> Command.Word.LN2.code();
                case 7 -> Command.Word.COLD_4C.code();
                case 8 -> Bench.FRIDGE.code().orElseThrow();
                case 9 -> new Command.Reason(1 + random.nextInt(6)).code();
                case 10 -> Bench.BOX.code(new Cell(1 + random.nextInt(9), 1 + random.nextInt(9)));
                default -> card();
            };
        }

        private String ofKits() {
            var kit = kits.get(random.nextInt(kits.size()));
            return switch (random.nextInt(6)) {
                case 0 -> kit.tubes().get(random.nextInt(kit.tubes().size())).code();
                case 1 -> (random.nextBoolean() ? Command.Word.YES : Command.Word.NO).code();
                default -> kit.code();
            };
        }

        private String card() {
            var cards = List.of(
                    Command.Word.REMOVED,
                    Command.Word.REMOVED,
                    Command.Word.CLAMPED,
                    Command.Word.CLAMPED,
                    Command.Word.UNDO,
                    Command.Word.FREEZE80,
                    Command.Word.CANCEL,
                    Command.Word.NEXT,
                    Command.Word.STORE);
            return cards.get(random.nextInt(cards.size())).code();
        }

        /** Half of the times lie within 2 s of a limit of the tissue that was sampled last. */
        private String time() {
            var limits = List.of(2 * MINUTE, 30 * MINUTE, 180 * MINUTE);
            var sampled = order.stream()
                    .flatMap(t -> place.tube(t).sampledAt().stream())
                    .max(Instant::compareTo)
                    .map(at -> at.atZone(Workplace.TOKYO).toLocalTime().toNanoOfDay() / 1_000_000)
                    .orElse((long) clock);
            long near = sampled + limits.get(random.nextInt(3)) + random.nextInt(-2_000, 2_001);
            boolean refrigerated = opening == Opening.REFRIGERATED
                    && first.size() == 3; // the refrigerator was scanned, about when it may last be begun
            if (refrigerated) {
                near = sampled + 30 * MINUTE + random.nextInt(-2_000, 2_001);
            }
            boolean free = first.isEmpty() && near < 22 * 60 * MINUTE && random.nextInt(3) == 0;
            boolean jumps = (free || refrigerated) && near > clock;
            clock = jumps ? (int) near : clock + (random.nextInt(6) == 0 ? 0 : random.nextInt(MINUTE));
            return LocalTime.ofNanoOfDay(clock * 1_000_000L).toString();
        }

        private Answer answer(BenchView view) {
            return new Answer(
                    view.said().tone(),
                    view.said().word(),
                    InHand.of(view.hand()),
                    view.asked().stream().map(SameBenchTest::kind).toList(),
                    tubes().map(Morning::state).sorted().toList());
        }

        /** Those of the cases, whichever way they came there. */
        private Stream<Tube> tubes() {
            return cases.stream()
                    .flatMap(c -> place.index().tubesOfCase(c.caseId()).stream())
                    .map(place::tube);
        }

        private static String state(Tube tube) {
            return "%s %s %s"
                    .formatted(
                            tube.code(),
                            tube.step(),
                            tube.verdict().map(Enum::name).orElse("-"));
        }

        private BenchPack pack() {
            var open = cases.stream()
                    .flatMap(c -> bench.byCase(c.code(), place.site).stream())
                    .toList();
            var sign = new BenchState.Consent(withdrawn ? "refused" : "done", "");
            return new BenchPack(
                    Instant.EPOCH,
                    "Asia/Tokyo",
                    "",
                    station,
                    new BenchPack.Operator(place.site, ""),
                    "",
                    "",
                    open.stream()
                            .map(b -> new CaseOf(
                                    b.card().code(),
                                    "",
                                    1,
                                    sign,
                                    b.card().procedureId(),
                                    b.card().clampedAt(),
                                    b.card().resectedAt(),
                                    b.card().resectedOff(),
                                    b.card().closed(),
                                    b.tubes().stream().map(Tube::code).toList(),
                                    List.of(),
                                    place.protocols
                                            .of(b.card())
                                            .map(p -> p.version().id()),
                                    b.kits()))
                            .collect(Collectors.toMap(CaseOf::code, c -> c)),
                    Map.of(),
                    open.stream()
                            .flatMap(b -> b.tubes().stream()
                                    .map(t -> new TubeOf(
                                            t.code(),
                                            b.card().code(),
                                            "",
                                            t.material().isTissue(),
                                            t.step(),
                                            t.sampledAt(),
                                            t.sampledOff(),
                                            t.chilledAt(),
                                            t.chilledOff(),
                                            t.frozenAt(),
                                            t.frozenOff(),
                                            t.verdict())))
                            .collect(Collectors.toMap(TubeOf::code, t -> t)),
                    bench.kits(place.site, Instant.EPOCH, 100).stream()
                            .map(SameBenchTest::kitOf)
                            .collect(Collectors.toMap(KitOf::code, k -> k)),
                    bench.refrigerators(place.site),
                    UndoAct.WINDOW.toMinutes(),
                    Command.all().collect(Collectors.toMap(Command::code, Command::word)),
                    versions(place.shelf()),
                    WORDS.stream().collect(Collectors.toMap(w -> "bench.said." + w, w -> w)),
                    List.of());
        }

        /** The pack was given yesterday, and today twenty minutes are in force. */
        private static Procedure stricterFromToday(SplittableRandom random) {
            var yaml = org.himuro.sop.procedure.Procedures.shippedText(Workplace.PROCEDURE)
                    .replace("version: 3", "version: 4")
                    .replace("PT30M", "PT20M")
                    .replace("PT25M", "PT15M")
                    .replace("direct: [PT20M", "direct: [PT10M")
                    .replace("2026-04-01", Workplace.today().toString());
            var training = TRAINING.get(random.nextInt(TRAINING.size())); // nobody has read it yet
            return ProcedureReader.read(yaml + "training: {required: " + training + "}\n")
                    .orThrow();
        }

        private static Map<String, List<VersionOf>> versions(Procedures procedures) {
            return Map.of(
                    Workplace.PROCEDURE,
                    procedures.register().changes(Workplace.PROCEDURE).stream()
                            .map(change -> new VersionOf(
                                    change.from(),
                                    1,
                                    change.procedure().map(ProcedureJson::limits),
                                    change.procedure()
                                            .map(p -> p.training().required())
                                            .orElse(TrainingRule.Required.NONE),
                                    change.procedure()
                                            .map(p -> Trainings.standing(p, List.of(), Workplace.at("08:00")))
                                            .flatMap(Trainings::lack),
                                    Optional.empty()))
                            .toList());
        }
    }
}
