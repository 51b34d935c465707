package org.himuro.lims.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.storage.Scene.done;
import static org.himuro.lims.storage.Scene.now;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.jobs.PeriodicJob;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.TubeQuarantined;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.storage.AllocationRules.Apart;
import org.himuro.lims.storage.AllocationRules.Copies;
import org.himuro.lims.storage.AllocationRules.Order;
import org.himuro.lims.storage.Reservation.Fate;
import org.himuro.lims.storage.StoreTubes.Put;
import org.himuro.lims.storage.application.DefragmentPage;
import org.himuro.lims.storage.application.EndingReservations;
import org.himuro.lims.storage.application.ProposalLines;
import org.himuro.lims.storage.application.ProposingPlaces;
import org.himuro.lims.storage.application.RegisteringContainers;
import org.himuro.lims.storage.application.RegisteringNewTubes;
import org.himuro.lims.storage.application.ReservationQueries;
import org.himuro.lims.storage.application.ReservingPositions;
import org.himuro.lims.storage.application.SettingAllocationRules;
import org.himuro.lims.storage.application.ShowingDefragmentation;
import org.himuro.lims.storage.model.Cells;
import org.himuro.lims.storage.model.ProposedLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AllocationOnDatabaseTest {
    private static final Duration LAPSED = Duration.ofMinutes(21);
    private static Scene scene;
    private static int named;

    @BeforeAll
    static void start() {
        scene = Scene.set();
        for (int unit = 0; unit < 2; unit++) {
            var freezer = scene.newContainer(ContainerType.FREEZER, 0, 0, "ULT_80");
            for (int box = 0; box < 6; box++) {
                var in = Optional.of(new RegisterContainer.Spot(freezer, ""));
                var code = "AB-" + scene.run + "-" + unit + box;
                done(scene.bean(RegisteringContainers.class)
                        .run(
                                new RegisterContainer(code, ContainerType.BOX, "", 5, 5, "NONE", in),
                                scene.technician,
                                scene.ids.next(),
                                now(),
                                now()));
            }
        }
    }

    @AfterAll
    static void stop() throws SQLException {
        try (var owner = scene.databases.connectMigrate()) {
            assertThat(scene.bean(Rebuild.class).differences(owner)).isEmpty();
        }
        scene.close();
    }

    @Test
    void places_are_held_are_filled_by_storing_and_say_why() {
        var ofCase = scene.newCase();
        var tubes = tubes(ofCase, Material.TUMOUR_TISSUE, 2);
        var code = done(propose(scene.technician, tubes, now())).proposal();
        var lines = lines(code);
        assertThat(lines)
                .hasSize(2)
                .allMatch(l -> l.at().isPresent() && !l.reasons().isEmpty());
        assertThat(lines.stream().map(l -> unit(l)).distinct()).hasSize(2);
        done(store(scene.technician, lines.subList(0, 1)));
        assertThat(reservation(code).count(Fate.FILLED)).isEqualTo(1);
        assertThat(reservation(code).held()).hasSize(1);
        end(scene.technician, code);
    }

    @Test
    void what_is_only_proposed_counts_as_if_it_lay_there() {
        var tumour = done(propose(scene.technician, tubes(scene.newCase(), Material.TUMOUR_TISSUE, 1), now()))
                .proposal();
        var normal = done(propose(scene.technician, tubes(scene.newCase(), Material.ADJACENT_NORMAL_TISSUE, 1), now()))
                .proposal();
        assertThat(box(normal)).isNotEqualTo(box(tumour));
        end(scene.technician, tumour);
        end(scene.technician, normal);
    }

    private static UUID box(String proposal) {
        return lines(proposal).getFirst().at().orElseThrow().container();
    }

    @Test
    void all_that_is_wrong_with_a_list_is_said_at_once_and_nothing_is_held() {
        var tubes = tubes(scene.newCase(), Material.BLOOD, 3);
        var held = done(propose(scene.technician, tubes.subList(0, 1), now())).proposal();
        var stored = done(propose(scene.technician, tubes.subList(1, 2), now())).proposal();
        done(store(scene.technician, lines(stored)));
        var wrong = List.of("NOTHING-1", tubes.get(0), tubes.get(1), tubes.get(2), tubes.get(2));
        assertThat(codes(propose(scene.technician, wrong, now())))
                .containsExactly("CODE_UNKNOWN", "TUBE_PROPOSED", "TUBE_HAS_PLACE", "TUBE_TWICE");
        assertThat(reasons(propose(scene.stranger, tubes.subList(2, 3), now())))
                .isEqualTo(reasons(propose(
                        scene.stranger, List.of("T-" + "0".repeat(tubes.get(2).length() - 2)), now())));
        assertThat(codes(propose(scene.technician, List.of(), now()))).containsExactly("LIST_EMPTY");
        assertThat(codes(propose(scene.technician, Collections.nCopies(1_001, tubes.get(2)), now())))
                .containsExactly("TOO_MANY", "TUBE_TWICE");
        end(scene.technician, held);
    }

    @Test
    void a_tube_for_which_there_is_no_place_is_told_so_and_the_others_have_theirs() {
        var ofCase = scene.newCase();
        var placed = tubes(ofCase, Material.BLOOD, 1);
        var both = new ArrayList<>(placed);
        both.addAll(tubes(scene.newCase(), Material.BLOOD, 1));
        done(scene.append(tube(both.get(1)), new TubeQuarantined("DAMAGED", Optional.empty())));
        var answer = done(propose(scene.technician, both, now()));
        assertThat(answer.placed()).isEqualTo(1);
        assertThat(answer.without()).isEqualTo(1);
        end(scene.technician, answer.proposal());
    }

    @Test
    void rules_are_set_by_version_and_count_from_then_on() {
        var site = new Actor(scene.stranger.person(), Optional.empty(), scene.stranger.site());
        var mixed = new AllocationRules(Apart.NONE, Apart.NONE, Apart.NONE, Copies.NONE, false, Order.FULLEST_BOX);
        var both = new AllocationRules(Apart.BOX, Apart.UNIT, Apart.BOX, Copies.NONE, true, Order.FULLEST_BOX);
        assertThat(codes(set(site, 0, both))).containsExactly("MATERIALS_AGAINST_CASE");
        assertThat(done(set(site, 0, mixed)).version()).isEqualTo(1);
        assertThat(codes(set(site, 0, AllocationRules.SHIPPED))).containsExactly("RULES_CHANGED_MEANWHILE");
        assertThat(codes(set(site, 1, mixed))).containsExactly("RULES_UNCHANGED");
        assertThat(done(set(site, 1, AllocationRules.SHIPPED)).version()).isEqualTo(2);
    }

    /** Sixteen people with tubes of the same kinds at once: some store, some give back, some let it lapse. */
    @Test
    void sixteen_at_once_never_get_one_position_twice_and_all_that_was_held_is_free_in_the_end() throws Exception {
        long seed = Long.getLong("himuro.seed", System.nanoTime());
        int rounds = Boolean.getBoolean("himuro.proof") ? 6 : 2;
        var stored = Collections.synchronizedList(new ArrayList<String>());
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit((Callable<Integer>) () -> {
                        go.await();
                        return work(new Random(seed + i), rounds, stored);
                    }))
                    .toList();
            go.countDown();
            int placed = 0;
            for (var one : running) {
                placed += one.get();
            }
            System.out.println("seed " + seed + ": " + placed + " proposed, " + stored.size() + " stored");
            assertThat(placed).isPositive();
        }
        expire();
        assertThat(rows("select count(*) from occupancy where kind = 'held'")).isZero();
        assertThat(rows("select count(*) from tube where place = 'POSITION' and code like 'AT-%'"))
                .isGreaterThanOrEqualTo(stored.size());
        assertThat(
                        rows(
                                "select count(*) from (select 1 from occupancy group by container, cell having count(*) > 1) x"))
                .isZero();
        assertThat(
                        rows(
                                "select count(*) from (select t.place_id from tube t where t.place = 'POSITION' group by t.place_id"
                                        + " having sum(t.material = 'TUMOUR_TISSUE') > 0 and sum(t.material <> 'TUMOUR_TISSUE') > 0) x"))
                .as("tumour and normal in one box")
                .isZero();
        assertThat(rows("select count(*) from (select t.case_id from tube t join container b on b.id = t.place_id"
                        + " where t.place = 'POSITION' and t.material = 'TUMOUR_TISSUE'"
                        + " group by t.case_id having count(*) > 1 and count(distinct b.parent) = 1) x"))
                .as("all copies in one unit")
                .isZero();
    }

    /** Of four boxes that are begun one may be emptied: another is reserved in, one has a tube in quarantine, one is nearly full. */
    @Test
    void a_box_with_few_tubes_is_emptied_into_the_fullest_of_its_unit() {
        var freezer = scene.newContainer(ContainerType.FREEZER, 0, 0, "ULT_80");
        var boxes = IntStream.range(0, 5).mapToObj(i -> boxIn(freezer, i)).toList();
        var few = put(boxes.get(0), 2);
        put(boxes.get(1), 20);
        put(boxes.get(2), 3);
        var odd = put(boxes.get(3), 2);
        reserve(boxes.get(2), "E05");
        done(scene.append(tube(odd.getFirst()), new TubeQuarantined("DAMAGED")));
        var plan = plan(freezer);
        assertThat(plan.boxes()).extracting(b -> b.code()).containsExactly(boxes.get(0));
        assertThat(plan.boxes().getFirst().tubes()).containsExactlyElementsOf(few);
        assertThat(plan.boxes().getFirst().into())
                .containsExactly(new DefragmentPage.Into(boxes.get(1), boxes.get(1), 2));
        assertThat(List.of(plan.unit().boxes(), plan.unit().tubes(), plan.moves()))
                .containsExactly(4, 28, 2);

        var foreign = new ProposePlaces(few, List.of("BX-OF-NOBODY"));
        assertThat(codes(propose(scene.technician, new ProposePlaces(few)))).containsOnly("TUBE_HAS_PLACE");
        assertThat(codes(propose(scene.technician, foreign))).contains("CODE_UNKNOWN", "TUBE_HAS_PLACE");
        var code = done(propose(scene.technician, new ProposePlaces(few, List.of(boxes.getFirst()))))
                .proposal();
        var lines = lines(code);
        assertThat(lines)
                .hasSize(2)
                .allMatch(
                        l -> at(l.at()).startsWith(boxes.get(1)) && at(l.from()).startsWith(boxes.getFirst()));
        assertThat(plan(freezer).boxes()).as("held elsewhere already").isEmpty();
        done(store(scene.technician, lines));
        assertThat(reservation(code).count(Fate.FILLED)).isEqualTo(2);
        assertThat(plan(freezer).unit().boxes()).isEqualTo(3);
    }

    private static String at(Optional<ReservationEvent.Cell> cell) {
        return cell.map(c -> text("select code from container where id = ?", c.container()) + " " + c.cell())
                .orElse("");
    }

    private static DefragmentPage.Plan plan(String unit) {
        return scene.bean(ShowingDefragmentation.class)
                .unit(scene.technician.site(), unit, 100)
                .flatMap(DefragmentPage::plan)
                .orElseThrow();
    }

    private static String boxIn(String freezer, int number) {
        var code = freezer + "-" + number;
        var in = Optional.of(new RegisterContainer.Spot(freezer, ""));
        done(scene.bean(RegisteringContainers.class)
                .run(
                        new RegisterContainer(code, ContainerType.BOX, "", 5, 5, "NONE", in),
                        scene.technician,
                        scene.ids.next(),
                        now(),
                        now()));
        return code;
    }

    /** Tubes of a case of their own, in the first positions of a box. */
    private static List<String> put(String box, int count) {
        var tubes = tubes(scene.newCase(), Material.TUMOUR_TISSUE, count);
        var cells = Cells.all(5, 5);
        var puts = IntStream.range(0, count)
                .mapToObj(i -> new Put(tubes.get(i), box, cells.get(i)))
                .toList();
        done(scene.bean(PutAway.class)
                .store(new StoreTubes(puts), scene.technician, scene.ids.next(), new DeedTime(now(), now())));
        return tubes;
    }

    private static void reserve(String box, String cell) {
        var command = new ReservePositions(
                List.of(new ReservePositions.At(box, cell)),
                Optional.empty(),
                "OTHER",
                Optional.of("kept for a test"),
                now().plus(Duration.ofDays(1)));
        done(scene.bean(ReservingPositions.class).run(command, scene.technician, scene.ids.next(), now(), now()));
    }

    private static int work(Random random, int rounds, List<String> stored) {
        var who = new Actor(UUID.randomUUID(), Optional.empty(), scene.technician.site());
        int placed = 0;
        for (int round = 0; round < rounds; round++) {
            var ofCase = scene.newCase();
            var tubes = new ArrayList<>(tubes(ofCase, Material.TUMOUR_TISSUE, 2));
            tubes.addAll(tubes(ofCase, Material.ADJACENT_NORMAL_TISSUE, 1));
            int how = random.nextInt(4);
            var code = done(propose(who, tubes, how == 0 ? now().minus(LAPSED) : now()))
                    .proposal();
            var lines = lines(code).stream().filter(l -> l.at().isPresent()).toList();
            placed += lines.size();
            if (how == 1) {
                end(who, code);
            } else if (how > 1 && !lines.isEmpty()) {
                done(store(who, lines));
                stored.addAll(tubes);
            }
        }
        return placed;
    }

    private static synchronized List<String> tubes(String ofCase, Material material, int count) {
        var codes = IntStream.range(0, count)
                .mapToObj(i -> "AT-" + scene.run + "-" + named++)
                .toList();
        var tubes = codes.stream().map(RegisterTubes.NewTube::of).toList();
        done(scene.bean(RegisteringNewTubes.class)
                .run(new RegisterTubes(ofCase, material, tubes), scene.technician, scene.ids.next(), now(), now()));
        return codes;
    }

    private static Outcome<ProposalAnswer> propose(Actor who, List<String> tubes, Instant at) {
        return scene.bean(ProposingPlaces.class).run(new ProposePlaces(tubes), who, scene.ids.next(), at, at);
    }

    private static Outcome<ProposalAnswer> propose(Actor who, ProposePlaces command) {
        return scene.bean(ProposingPlaces.class).run(command, who, scene.ids.next(), now(), now());
    }

    private static Outcome<AllocationRulesAnswer> set(Actor who, int version, AllocationRules rules) {
        return scene.bean(SettingAllocationRules.class)
                .run(new SetAllocationRules(version, rules), who, scene.ids.next(), now(), now());
    }

    private static Outcome<Stored> store(Actor who, List<ProposedLine> lines) {
        var puts = lines.stream()
                .map(l -> new Put(
                        text("select code from tube where id = ?", l.tube()),
                        text(
                                "select code from container where id = ?",
                                l.at().orElseThrow().container()),
                        l.at().orElseThrow().cell()))
                .toList();
        return scene.bean(PutAway.class).store(new StoreTubes(puts), who, scene.ids.next(), new DeedTime(now(), now()));
    }

    private static void end(Actor who, String code) {
        scene.bean(EndingReservations.class)
                .end(new EndReservation(code, List.of()), false, who, scene.ids.next(), now(), now());
    }

    private static void expire() {
        scene.context.getBeansOfType(PeriodicJob.class).stream()
                .filter(j -> j.name().equals("expire-reservations"))
                .forEach(PeriodicJob::run);
    }

    private static List<ProposedLine> lines(String code) {
        return scene.bean(ProposalLines.class).of(reservation(code).id());
    }

    private static Reservation reservation(String code) {
        return scene.bean(ReservationQueries.class)
                .read(code, VisibleSites.only(scene.technician.site()))
                .orElseThrow();
    }

    private static String unit(ProposedLine line) {
        return text(
                "select hex(parent) from container where id = ?",
                line.at().orElseThrow().container());
    }

    private static StreamRef tube(String code) {
        var id = scene.bean(Queries.class)
                .query("select id from tube where code = ?", List.of(code), row -> UuidBytes.uuid(row.getBytes(1)))
                .getFirst();
        return Tubes.KIND.ref(id);
    }

    private static String text(String sql, UUID id) {
        return scene.bean(Queries.class)
                .query(sql, List.of(id), row -> row.getString(1))
                .getFirst();
    }

    private static long rows(String sql) {
        return scene.bean(Queries.class)
                .query(sql, List.of(), row -> row.getLong(1))
                .getFirst();
    }

    private static List<Reason> reasons(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var reasons, var repeated)) {
            return reasons;
        }
        throw new AssertionError("not refused: " + outcome);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return reasons(outcome).stream().map(Reason::code).toList();
    }
}
