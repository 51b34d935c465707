package org.himuro.lims.storage;

import static org.himuro.lims.storage.Scene.done;
import static org.himuro.lims.storage.Scene.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.himuro.lims.collection.UndoAct;
import org.himuro.lims.collection.application.UndoingAct;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.jobs.PeriodicJob;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ContainerEvent.ContainerPacked;
import org.himuro.lims.specimen.ContainerEvent.ContainerRetired;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.storage.Reservation.Fate;
import org.himuro.lims.storage.StoreRack.Choice;
import org.himuro.lims.storage.StoreRack.Decided;
import org.himuro.lims.storage.StoreRack.ReadCell;
import org.himuro.lims.storage.StoreRack.Seen;
import org.himuro.lims.storage.StoreTubes.Put;
import org.himuro.lims.storage.application.BuildingUnit;
import org.himuro.lims.storage.application.EndingReservations;
import org.himuro.lims.storage.application.Housings;
import org.himuro.lims.storage.application.MovingContainers;
import org.himuro.lims.storage.application.Pictures;
import org.himuro.lims.storage.application.RackFiles;
import org.himuro.lims.storage.application.ReservationQueries;
import org.himuro.lims.storage.application.ReservationQueries.Asked;
import org.himuro.lims.storage.application.ReservingPositions;
import org.himuro.lims.storage.application.StoringRack;
import org.himuro.lims.storage.application.UndoingRacks;
import org.himuro.lims.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Reserved positions under the key that no two things have. */
@Tag("B9")
@Tag("database")
@ParameterizedClass
@MethodSource("org.himuro.lims.testing.TestServer#essential")
record ReservationsOnDatabaseTest(TestServer server) {
    private static Scene scene;
    private static Actor colleague;

    @BeforeParameterizedClassInvocation
    static void start(TestServer server) {
        scene = Scene.set(server);
        colleague = new Actor(new UUID(0x7001L, 0x8000_0000_0000_0007L), Optional.empty(), scene.technician.site());
    }

    @AfterParameterizedClassInvocation
    static void stop() throws SQLException {
        if (scene != null && scene.context.isRunning()) {
            try (var _ = scene) {
                assertRebuilt();
            }
        }
    }

    @Test
    void of_many_who_reserve_or_store_at_once_exactly_one_has_the_position() throws Exception {
        var box = scene.newBox();
        var tubes = scene.newTubes(16);
        var outcomes = race(
                32,
                i -> i % 2 == 0
                        ? store(StoreTubes.one(tubes.get(i / 2), box, "A01"), colleague)
                        : reserve(scene.technician, box, "A01"));
        assertEquals(1, outcomes.stream().filter(o -> o instanceof Outcome.Done).count());
        var reasons = outcomes.stream()
                .filter(o -> o instanceof Outcome.Refused)
                .flatMap(o -> ((Outcome.Refused<?>) o).reasons().stream())
                .map(Reason::code)
                .distinct()
                .toList();
        assertEquals(1, reasons.size(), reasons.toString());
        assertTrue(Set.of("POSITION_TAKEN", "POSITION_RESERVED").contains(reasons.getFirst()));
        assertEquals(Set.of("A01"), scene.bean(Housings.class).taken(id(box)));
    }

    @Test
    void many_who_ask_for_free_positions_of_a_unit_at_once_all_get_others() throws Exception {
        var shape = new BuildUnit.Shape(ContainerType.FREEZER, "ULT_80", 1, 1, 1, 2, 4, 4);
        var unit = done(scene.bean(BuildingUnit.class)
                        .run(
                                new BuildUnit("U", Optional.empty(), shape),
                                scene.technician,
                                scene.ids.next(),
                                now(),
                                now()))
                .code();
        var outcomes = race(10, i -> run(scene.technician, free(unit, 3)));
        assertEquals(
                10, outcomes.stream().filter(o -> o instanceof Outcome.Done).count(), outcomes.toString());
        assertEquals(List.of(Reason.of("TOO_FEW_FREE", unit, 3, 2)), refused(run(scene.technician, free(unit, 3))));
        assertEquals(
                30,
                scene.bean(Pictures.class).units(scene.technician.site(), false).stream()
                        .filter(u -> u.place().code().equals(unit))
                        .findFirst()
                        .orElseThrow()
                        .reserved());
    }

    @Test
    void who_reserved_it_fills_it_and_nobody_else_does() throws Exception {
        var box = scene.newBox();
        var tubes = scene.newTubes(3);
        var code = done(reserve(scene.technician, box, "A01", "A02")).reservation();
        assertEquals(
                "POSITION_RESERVED",
                refused(store(StoreTubes.one(tubes.get(0), box, "A01"), colleague))
                        .getFirst()
                        .code());
        assertEquals(
                0,
                rows("select count(*) from fact f join container c on c.id = f.stream where c.code = '" + box
                        + "' and f.type = 'TubeStored'"));
        done(store(
                new StoreTubes(List.of(new Put(tubes.get(0), box, "A01"), new Put(tubes.get(1), box, "B01"))),
                scene.technician));
        var act = scene.ids.next();
        done(scene.bean(PutAway.class)
                .store(StoreTubes.one(tubes.get(2), box, "A02"), scene.technician, act, new DeedTime(now(), now())));
        assertEquals(2, reservation(code).count(Fate.FILLED));
        done(scene.bean(UndoingAct.class).run(new UndoAct(act), scene.technician, scene.ids.next(), now(), now()));
        assertEquals(1, reservation(code).held().size(), "taken back: it is hers again");
        assertEquals(Set.of("A01", "A02", "B01"), scene.bean(Housings.class).taken(id(box)));
    }

    @Test
    void a_rack_scan_puts_a_tube_there_with_the_reason_and_is_taken_back() throws Exception {
        var box = scene.newBox();
        var tube = scene.newTubes(1).getFirst();
        var code = done(reserve(scene.technician, box, "A01", "A02")).reservation();
        var cells = List.of(
                new ReadCell("A01", Seen.CODE, Optional.of(tube)), new ReadCell("A02", Seen.EMPTY, Optional.empty()));
        var racks = scene.bean(StoringRack.class);
        var preview = racks.preview(box, cells, colleague).orElseThrow();
        var file = scene.bean(RackFiles.class).received(colleague.site(), box.getBytes(StandardCharsets.UTF_8), now());
        var command = new StoreRack(
                box,
                file,
                cells,
                List.of(new Decided("A01", Choice.PUT_URGENT)),
                preview.fingerprint(),
                StoreRack.Handling.NONE);
        var act = scene.ids.next();
        assertEquals(1, done(racks.run(command, colleague, act, now(), now())).stored());
        assertEquals(1, reservation(code).count(Fate.URGENT));
        done(scene.bean(UndoingRacks.class).run(new UndoRack(box, act), colleague, scene.ids.next(), now(), now()));
        assertEquals(2, reservation(code).held().size());
    }

    @Test
    void a_reservation_in_the_box_stands_only_against_the_positions_that_taking_a_scan_back_needs() throws Exception {
        var box = scene.newBox();
        var tubes = scene.newTubes(2);
        done(store(StoreTubes.one(tubes.get(0), box, "A01"), colleague));
        var unneeded = scanned(box, tubes.get(1));
        done(reserve(scene.technician, box, "C01"));
        done(scene.bean(UndoingRacks.class)
                .run(new UndoRack(box, unneeded), colleague, scene.ids.next(), now(), now()));
        var needed = scanned(box, tubes.get(1));
        done(reserve(scene.technician, box, "A01"));
        assertEquals(
                "POSITION_RESERVED",
                refused(scene.bean(UndoingRacks.class)
                                .run(new UndoRack(box, needed), colleague, scene.ids.next(), now(), now()))
                        .getFirst()
                        .code());
        assertEquals(Set.of("A01", "A02", "C01"), scene.bean(Housings.class).taken(id(box)));
    }

    /** A01 is empty by the scan, and the tube lies in A02. */
    private static UUID scanned(String box, String tube) {
        var cells = List.of(
                new ReadCell("A01", Seen.EMPTY, Optional.empty()), new ReadCell("A02", Seen.CODE, Optional.of(tube)));
        var racks = scene.bean(StoringRack.class);
        var preview = racks.preview(box, cells, colleague).orElseThrow();
        var file = scene.bean(RackFiles.class).received(colleague.site(), box.getBytes(StandardCharsets.UTF_8), now());
        var command = new StoreRack(
                box,
                file,
                cells,
                List.of(new Decided("A01", Choice.TAKE_OUT)),
                preview.fingerprint(),
                StoreRack.Handling.NONE);
        var act = scene.ids.next();
        done(racks.run(command, colleague, act, now(), now()));
        return act;
    }

    @Test
    void found_tubes_are_recorded_however_many_are_reported_into_one_reserved_position() throws Exception {
        var box = scene.newBox();
        var tubes = scene.newTubes(4);
        var code = done(reserve(scene.technician, box, "A01")).reservation();
        var found = race(
                4,
                i -> scene.bean(PutAway.class)
                        .found(
                                new ReportTubeFound(tubes.get(i), box, "A01"),
                                colleague,
                                scene.ids.next(),
                                now(),
                                now()));
        assertEquals(4, found.stream().filter(o -> o instanceof Outcome.Done).count());
        assertEquals(1, reservation(code).count(Fate.FOUND));
    }

    @Test
    void it_expires_by_the_job_once_and_the_positions_are_free() throws Exception {
        var box = scene.newBox();
        var soon = new ReservePositions(
                at(box, "A01", "A02"), Optional.empty(), "OTHER", Optional.of("明日の分"), now().plusMillis(400));
        var code = done(run(scene.technician, soon)).reservation();
        var job = scene.context.getBeansOfType(PeriodicJob.class).stream()
                .filter(j -> j.name().equals("expire-reservations"))
                .findFirst()
                .orElseThrow();
        var until = reservation(code).until();
        while (!now().isAfter(until)) {
            Thread.onSpinWait();
        }
        race(4, i -> {
            job.run();
            return new Outcome.InProgress<ReservationAnswer>();
        });
        assertEquals(2, reservation(code).count(Fate.EXPIRED));
        assertEquals(
                1,
                rows("select count(*) from fact f join reservation r on r.id = f.stream where r.code = '" + code
                        + "' and f.type = 'ReservationEnded'"));
        assertEquals(Set.of(), scene.bean(Housings.class).taken(id(box)));
    }

    @Test
    void a_box_with_reserved_positions_moves_and_is_neither_packed_nor_retired() throws Exception {
        var rack = scene.newContainer(ContainerType.RACK, 2, 2, "ULT_80");
        var box = scene.newBox();
        var code = done(reserve(scene.technician, box, "A01")).reservation();
        var into = Optional.of(new RegisterContainer.Spot(rack, "A01"));
        assertTrue(done(scene.bean(MovingContainers.class)
                        .run(new MoveContainer(box, into), scene.technician, scene.ids.next(), now(), now()))
                .moved());
        assertEquals(
                1,
                scene.bean(ReservedPositions.class).in(List.of(id(box))).values().stream()
                        .mapToInt(ReservedPositions.Held::positions)
                        .sum());
        for (var fact : List.of(new ContainerPacked(new UUID(3, 3), new UUID(3, 4)), new ContainerRetired("OLD"))) {
            assertEquals(
                    "RESERVED_MEANWHILE",
                    refused(scene.append(Containers.KIND.ref(id(box)), fact))
                            .getFirst()
                            .code());
        }
        done(end(code));
        done(scene.append(Containers.KIND.ref(id(box)), new ContainerRetired("OLD")));
        assertEquals(
                List.of("CONTAINER_RETIRED"),
                refused(reserve(scene.technician, box, "A01")).stream()
                        .map(Reason::code)
                        .toList());
    }

    @Test
    void without_the_trigger_a_box_with_a_reserved_position_goes_out_of_use() throws Exception {
        var box = scene.newBox();
        done(reserve(scene.technician, box, "A01"));
        try (var owner = scene.databases.connectMigrate();
                var statement = owner.createStatement()) {
            statement.execute("drop trigger container_with_reserved_positions_stays");
            done(scene.append(Containers.KIND.ref(id(box)), new ContainerRetired("OLD")));
            statement.execute(trigger());
        }
        var kept = scene.newBox();
        done(reserve(scene.technician, kept, "A01"));
        refused(scene.append(Containers.KIND.ref(id(kept)), new ContainerRetired("OLD")));
    }

    /** As the migration makes it. */
    private static String trigger() throws IOException {
        try (var file = Objects.requireNonNull(
                ReservationsOnDatabaseTest.class.getResourceAsStream("/db/migration/V110__reservation.sql"))) {
            var sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return sql.substring(sql.indexOf("create trigger"), sql.lastIndexOf(';'));
        }
    }

    @Test
    void other_sites_see_nothing_of_it() {
        var box = scene.newBox();
        var code = done(reserve(scene.technician, box, "A01")).reservation();
        var queries = scene.bean(ReservationQueries.class);
        assertEquals(Optional.empty(), queries.read(code, VisibleSites.only(scene.stranger.site())));
        var asked = new Asked(Optional.empty(), true);
        assertEquals(List.of(), queries.list(VisibleSites.only(scene.stranger.site()), asked, asked.start(), 9));
        assertEquals(
                List.of("RESERVATION_UNKNOWN"),
                refused(scene.bean(EndingReservations.class)
                                .end(
                                        new EndReservation(code, List.of()),
                                        true,
                                        scene.stranger,
                                        scene.ids.next(),
                                        now(),
                                        now()))
                        .stream()
                        .map(Reason::code)
                        .toList());
        assertEquals(
                List.of("CODE_UNKNOWN"),
                refused(reserve(scene.stranger, box, "A02")).stream()
                        .map(Reason::code)
                        .toList());
    }

    @Test
    void the_list_is_read_page_by_page_by_its_ends() {
        var box = scene.newBox();
        var whose = new Actor(UUID.randomUUID(), Optional.empty(), scene.technician.site());
        var codes = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var cell = "C0" + (i + 1);
            var until = now().plus(Duration.ofHours(9 - i));
            codes.add(done(run(
                            whose,
                            new ReservePositions(at(box, cell), Optional.empty(), "STUDY", Optional.empty(), until)))
                    .reservation());
        }
        var queries = scene.bean(ReservationQueries.class);
        var asked = new Asked(Optional.of(whose.person()), true);
        var sites = VisibleSites.only(whose.site());
        var first = queries.list(sites, asked, asked.start(), 2);
        assertEquals(
                codes.reversed().subList(0, 2),
                first.stream().map(Reservation::code).toList());
        var last = first.getLast();
        var rest = queries.list(sites, asked, new TimeKey(last.until(), last.id()), 2);
        assertEquals(
                List.of(codes.getFirst()), rest.stream().map(Reservation::code).toList());
    }

    /** After whatever the tests did: from the ledger come the same rows. */
    private static void assertRebuilt() throws SQLException {
        try (var owner = scene.databases.connectMigrate()) {
            assertEquals(List.of(), scene.bean(Rebuild.class).differences(owner));
        }
    }

    private static Outcome<ReservationAnswer> reserve(Actor who, String box, String... cells) {
        return run(
                who, new ReservePositions(at(box, cells), Optional.empty(), "DELIVERY", Optional.empty(), tomorrow()));
    }

    private static Outcome<ReservationAnswer> run(Actor who, ReservePositions command) {
        return scene.bean(ReservingPositions.class).run(command, who, scene.ids.next(), now(), now());
    }

    private static Outcome<ReservationAnswer> end(String code) {
        return scene.bean(EndingReservations.class)
                .end(new EndReservation(code, List.of()), false, scene.technician, scene.ids.next(), now(), now());
    }

    private static ReservePositions free(String in, int count) {
        return new ReservePositions(
                List.of(), Optional.of(new ReservePositions.Free(in, count)), "DELIVERY", Optional.empty(), tomorrow());
    }

    private static Instant tomorrow() {
        return now().plus(Duration.ofDays(1));
    }

    private static List<ReservePositions.At> at(String box, String... cells) {
        return Arrays.stream(cells).map(c -> new ReservePositions.At(box, c)).toList();
    }

    private static Outcome<Stored> store(StoreTubes command, Actor who) {
        return scene.bean(PutAway.class).store(command, who, scene.ids.next(), new DeedTime(now(), now()));
    }

    private static Reservation reservation(String code) {
        return scene.bean(ReservationQueries.class)
                .read(code, VisibleSites.only(scene.technician.site()))
                .orElseThrow();
    }

    private static List<Reason> refused(Outcome<?> outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome, outcome.toString())
                .reasons();
    }

    private static UUID id(String code) {
        return scene.bean(SpecimenIndex.class)
                .byCode(code, new VisibleSites(new UUID(0, 0), true))
                .orElseThrow()
                .id();
    }

    private static long rows(String sql) {
        return scene.bean(Queries.class)
                .query(sql, List.of(), row -> row.getLong(1))
                .getFirst();
    }

    private static List<Outcome<?>> race(int many, IntFunction<Outcome<?>> each) throws Exception {
        var go = new CountDownLatch(1);
        var outcomes = new ArrayList<Outcome<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit((Callable<Outcome<?>>) () -> {
                        go.await();
                        return each.apply(i);
                    }))
                    .toList();
            go.countDown();
            for (var one : running) {
                outcomes.add(one.get());
            }
        }
        return outcomes;
    }
}
