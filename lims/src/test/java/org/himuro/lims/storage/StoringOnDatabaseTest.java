package org.himuro.lims.storage;

import static org.himuro.lims.storage.Scene.done;
import static org.himuro.lims.storage.Scene.now;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.storage.StoreRack.ReadCell;
import org.himuro.lims.storage.StoreRack.Seen;
import org.himuro.lims.storage.StoreTubes.Put;
import org.himuro.lims.storage.application.MovingContainers;
import org.himuro.lims.storage.application.RackFiles;
import org.himuro.lims.storage.application.StorageIndex;
import org.himuro.lims.storage.application.StoringRack;
import org.himuro.lims.storage.application.UndoingRacks;
import org.himuro.lims.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("B1")
@Tag("database")
@ParameterizedClass
@MethodSource("org.himuro.lims.testing.TestServer#essential")
record StoringOnDatabaseTest(TestServer server) {
    private static Scene scene;

    @BeforeParameterizedClassInvocation
    static void start(TestServer server) {
        scene = Scene.set(server);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        if (scene != null) {
            scene.close();
        }
    }

    @Test
    void of_sixty_four_tubes_into_one_position_exactly_one_wins_and_the_others_are_told_which() throws Exception {
        var box = scene.newBox();
        var tubes = scene.newTubes(64);
        var outcomes = race(tubes.size(), i -> store(StoreTubes.one(tubes.get(i), box, "A01")));
        var won = outcomes.stream().filter(o -> o instanceof Outcome.Done).count();
        assertEquals(1, won);
        var winner = tubes.get(indexOfDone(outcomes));
        var reasons = outcomes.stream()
                .filter(o -> o instanceof Outcome.Refused)
                .map(o -> ((Outcome.Refused<Stored>) o).reasons())
                .distinct()
                .toList();
        assertEquals(List.of(List.of(Reason.of("POSITION_TAKEN", box, "A01", winner))), reasons);
    }

    /** A first row must never be laid over another that has one of its keys. */
    @Test
    @Tag("L1")
    void a_code_that_many_register_at_once_is_one_ones_and_stays_so() throws Exception {
        var maker = "00" + System.nanoTime();
        var tubes = race(16, i -> scene.registered(new RegisterTubes.NewTube(maker + "-" + i, List.of(maker))));
        var winner = indexOfDone(tubes);
        assertEquals(1, tubes.stream().filter(o -> o instanceof Outcome.Done).count());
        var named =
                scene.bean(StorageIndex.class).visible(scene.technician.site(), List.of(maker, maker + "-" + winner));
        assertEquals(2, named.size());
        assertEquals(1, Set.copyOf(named.values()).size(), "by either code it is the tube that was registered");
        var boxes = race(16, i -> scene.registered("K-" + maker));
        assertEquals(1, boxes.stream().filter(o -> o instanceof Outcome.Done).count());
        assertEquals(
                List.of(Reason.of("CODE_TAKEN", "K-" + maker)),
                boxes.stream()
                        .filter(o -> o instanceof Outcome.Refused)
                        .flatMap(o -> ((Outcome.Refused<?>) o).reasons().stream())
                        .distinct()
                        .toList());
    }

    private static <A extends Record> List<Outcome<A>> race(int many, IntFunction<Outcome<A>> each) throws Exception {
        var go = new CountDownLatch(1);
        var outcomes = new ArrayList<Outcome<A>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit((Callable<Outcome<A>>) () -> {
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

    private static int indexOfDone(List<? extends Outcome<?>> outcomes) {
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Done) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void two_tubes_change_places_in_one_act() {
        var box = scene.newBox();
        var tubes = scene.newTubes(2);
        done(store(new StoreTubes(List.of(new Put(tubes.get(0), box, "A01"), new Put(tubes.get(1), box, "A02")))));
        done(store(new StoreTubes(List.of(new Put(tubes.get(0), box, "A02"), new Put(tubes.get(1), box, "A01")))));
        assertEquals(
                Optional.of(id(tubes.get(1))), scene.bean(SpecimenIndex.class).occupant(id(box), "A01"));
        assertEquals(
                Optional.of(id(tubes.get(0))), scene.bean(SpecimenIndex.class).occupant(id(box), "A02"));
    }

    @Test
    @Tag("B5")
    void box_with_eighty_one_tubes_moves_as_one_fact() throws Exception {
        var rack = scene.newContainer(ContainerType.RACK, 2, 2, "ULT_80");
        var box = full(81);
        var before = facts();
        var into = Optional.of(new RegisterContainer.Spot(rack, "A01"));
        done(scene.bean(MovingContainers.class)
                .run(new MoveContainer(box, into), scene.technician, scene.ids.next(), now(), now()));
        assertEquals(before + 1, facts());
        var index = scene.bean(SpecimenIndex.class);
        assertEquals(Optional.of(id(box)), index.occupant(id(rack), "A01"));
        assertEquals(81, index.tubesIn(id(box)).size());
    }

    @Test
    @Tag("L5")
    void rack_reading_is_committed_in_one_act_and_taken_back() {
        var box = full(3);
        var index = scene.bean(SpecimenIndex.class);
        var fresh = scene.newTubes(1).getFirst();
        var inside = codesIn(box);
        var cells = List.of(read("A01", inside.get(1)), read("A02", inside.get(0)), empty("A03"), read("A04", fresh));
        var preview = scene.bean(StoringRack.class)
                .preview(box, cells, scene.technician.site())
                .orElseThrow();
        var act = scene.ids.next();
        var command = new StoreRack(box, file(), cells, List.of(), preview.fingerprint(), StoreRack.Handling.NONE);
        var stored = done(scene.bean(StoringRack.class).run(command, scene.technician, act, now(), now()));
        assertEquals(List.of(1, 2, 1), List.of(stored.stored(), stored.moved(), stored.takenOut()));
        assertEquals(Optional.of(id(fresh)), index.occupant(id(box), "A04"));
        assertEquals(Optional.empty(), index.occupant(id(box), "A03"));

        done(scene.bean(UndoingRacks.class)
                .run(new UndoRack(box, act), scene.technician, scene.ids.next(), now(), now()));
        assertEquals(Optional.of(id(inside.get(0))), index.occupant(id(box), "A01"));
        assertEquals(Optional.of(id(inside.get(2))), index.occupant(id(box), "A03"));
        assertEquals(Optional.empty(), index.occupant(id(box), "A04"));
    }

    @Test
    @Tag("L5")
    void rack_commit_is_refused_where_the_box_changed_since_the_preview() {
        var box = full(2);
        var tube = scene.newTubes(1).getFirst();
        var cells = List.of(
                read("A01", codesIn(box).get(0)), read("A02", codesIn(box).get(1)));
        var preview = scene.bean(StoringRack.class)
                .preview(box, cells, scene.technician.site())
                .orElseThrow();
        done(store(StoreTubes.one(tube, box, "I09")));
        var command = new StoreRack(box, file(), cells, List.of(), preview.fingerprint(), StoreRack.Handling.NONE);
        var outcome = scene.bean(StoringRack.class).run(command, scene.technician, scene.ids.next(), now(), now());
        assertEquals(
                List.of(Reason.of("BOX_CHANGED_SINCE_PREVIEW", box)),
                assertInstanceOf(Outcome.Refused.class, outcome).reasons());
    }

    @Test
    @Tag("L5")
    void rack_read_turned_is_refused_until_it_is_turned_or_said_to_lie_right() {
        var box = full(6);
        var inside = codesIn(box);
        var cells = new ArrayList<ReadCell>();
        for (int i = 0; i < 6; i++) {
            cells.add(read("I0" + (9 - i), inside.get(i)));
        }
        var storing = scene.bean(StoringRack.class);
        var site = scene.technician.site();
        var preview = storing.preview(box, cells, site).orElseThrow();
        assertTrue(preview.likelyTurned());
        var refused = storing.run(
                rack(box, preview, StoreRack.Handling.NONE), scene.technician, scene.ids.next(), now(), now());
        assertEquals(
                List.of(Reason.of("RACK_TURNED", box)),
                assertInstanceOf(Outcome.Refused.class, refused).reasons());

        var look = new StoringRack.Look(cells, Map.of(), true, true, Optional.empty());
        var turned = storing.preview(box, look, site).orElseThrow();
        var handling = new StoreRack.Handling(List.of(), true, false, Optional.empty());
        var stored = done(storing.run(rack(box, turned, handling), scene.technician, scene.ids.next(), now(), now()));
        assertEquals(6, stored.same());
    }

    @Test
    @Tag("L5")
    void file_with_the_code_of_another_box_is_refused_and_an_unknown_code_is_not() {
        var box = full(1);
        var other = scene.newBox();
        var cells = List.of(read("A01", codesIn(box).getFirst()));
        var storing = scene.bean(StoringRack.class);
        var preview = storing.preview(box, cells, scene.technician.site()).orElseThrow();
        var foreign = new StoreRack.Handling(List.of(), false, false, Optional.of(other));
        var refused = storing.run(rack(box, preview, foreign), scene.technician, scene.ids.next(), now(), now());
        assertEquals(
                List.of(Reason.of("RACK_CODE_OF_ANOTHER", other, box)),
                assertInstanceOf(Outcome.Refused.class, refused).reasons());
        var unknown = new StoreRack.Handling(List.of(), false, false, Optional.of("02498606"));
        done(storing.run(rack(box, preview, unknown), scene.technician, scene.ids.next(), now(), now()));
    }

    /** A raw file that was received; what stands in it does not matter here. */
    private static String file() {
        return scene.bean(RackFiles.class)
                .received(scene.technician.site(), "A01,1\n".getBytes(StandardCharsets.US_ASCII), now());
    }

    @Test
    @Tag("L5")
    void raw_file_that_an_act_used_stays_as_it_is_and_another_goes_after_a_day() throws SQLException {
        var files = scene.bean(RackFiles.class);
        var site = scene.technician.site();
        var content = new byte[] {0, (byte) 0xff, '\r', '\n', 'A'};
        var yesterday = now().minus(Duration.ofHours(25));
        var used = files.received(site, content, yesterday);
        var unused = files.received(site, new byte[] {7}, yesterday);
        var fresh = files.received(site, new byte[] {8}, now());
        assertEquals(used, files.received(site, content, now()), "the same file is one");

        var box = full(1);
        var cells = List.of(read("A01", codesIn(box).getFirst()));
        var storing = scene.bean(StoringRack.class);
        var preview = storing.preview(box, cells, site).orElseThrow();
        var command = new StoreRack(box, used, cells, List.of(), preview.fingerprint(), StoreRack.Handling.NONE);
        done(storing.run(command, scene.technician, scene.ids.next(), now(), now()));

        files.forget(now().minus(Duration.ofDays(1)));
        assertArrayEquals(content, files.find(site, used).orElseThrow());
        assertEquals(Optional.empty(), files.find(site, unused));
        assertTrue(files.find(site, fresh).isPresent());
        assertEquals(Optional.empty(), files.find(scene.stranger.site(), used), "another site does not have it");
        assertEquals(Optional.empty(), files.find(site, "髙' or 1=1 -- "));

        assertThrows(SQLException.class, () -> said("delete from rack_file where used"));
        assertThrows(SQLException.class, () -> said("update rack_file set content=x'00'"));
        assertThrows(SQLException.class, () -> said("update rack_file set used=false where used"));
    }

    private static void said(String sql) throws SQLException {
        try (var connection = scene.bean(Queries.class).source().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    @Tag("L5")
    void rack_reading_whose_raw_file_is_gone_is_not_committed() {
        var box = full(1);
        var cells = List.of(read("A01", codesIn(box).getFirst()));
        var storing = scene.bean(StoringRack.class);
        var preview = storing.preview(box, cells, scene.technician.site()).orElseThrow();
        var command =
                new StoreRack(box, "ab".repeat(32), cells, List.of(), preview.fingerprint(), StoreRack.Handling.NONE);
        assertThrows(
                RuntimeException.class, () -> storing.run(command, scene.technician, scene.ids.next(), now(), now()));
        assertEquals(0, scene.facts("RackRead", box).size());
    }

    private static StoreRack rack(String box, StoringRack.Preview preview, StoreRack.Handling handling) {
        return new StoreRack(box, file(), preview.cells(), List.of(), preview.fingerprint(), handling);
    }

    @Test
    @Tag("R1")
    void foreign_tube_and_unknown_tube_are_answered_alike() {
        var box = scene.newBox();
        var tube = scene.newTubes(1).getFirst();
        var foreign = scene.bean(PutAway.class)
                .store(StoreTubes.one(tube, box, "A01"), scene.stranger, scene.ids.next(), new DeedTime(now(), now()));
        var absent = scene.bean(PutAway.class)
                .store(
                        StoreTubes.one("T-NOBODY", box, "A01"),
                        scene.stranger,
                        scene.ids.next(),
                        new DeedTime(now(), now()));
        assertEquals(List.of("CODE_UNKNOWN", "CODE_UNKNOWN"), codes(foreign));
        assertEquals(codes(foreign), codes(absent));
    }

    @Test
    void found_tube_is_recorded_and_marked_with_the_tube_that_should_be_there() {
        var box = full(1);
        var tube = scene.newTubes(1).getFirst();
        var found = done(scene.bean(PutAway.class)
                .found(new ReportTubeFound(tube, box, "A01"), scene.technician, scene.ids.next(), now(), now()));
        assertTrue(found.recorded());
        assertEquals(
                List.of(Reason.of("POSITION_TAKEN", box, "A01", codesIn(box).getFirst())), found.conflicts());
    }

    @Test
    void two_reports_of_different_tubes_in_one_position_are_both_recorded() throws Exception {
        var box = scene.newBox();
        var tubes = scene.newTubes(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = tubes.stream()
                    .map(t -> threads.submit(() -> done(scene.bean(PutAway.class)
                            .found(
                                    new ReportTubeFound(t, box, "A01"),
                                    scene.technician,
                                    scene.ids.next(),
                                    now(),
                                    now()))))
                    .toList();
            int clean = 0;
            for (var each : running) {
                clean += each.get().conflicts().isEmpty() ? 1 : 0;
            }
            assertEquals(1, clean);
        }
    }

    private static Outcome<Stored> store(StoreTubes command) {
        return scene.bean(PutAway.class).store(command, scene.technician, scene.ids.next(), new DeedTime(now(), now()));
    }

    private static String full(int count) {
        var box = scene.newBox();
        var tubes = scene.newTubes(count);
        var cells = org.himuro.lims.storage.model.Cells.all(9, 9);
        var puts = new ArrayList<Put>();
        for (int i = 0; i < count; i++) {
            puts.add(new Put(tubes.get(i), box, cells.get(i)));
        }
        done(store(new StoreTubes(puts)));
        return box;
    }

    private static List<String> codesIn(String box) {
        var states = scene.bean(org.himuro.lims.storage.application.RackStates.class);
        return scene.bean(SpecimenIndex.class).tubesIn(id(box)).stream()
                .map(id -> states.state(org.himuro.lims.specimen.Tubes.KIND, id)
                        .orElseThrow()
                        .code())
                .toList();
    }

    private static java.util.UUID id(String code) {
        return scene.bean(SpecimenIndex.class)
                .byCode(code, new VisibleSites(new java.util.UUID(0, 0), true))
                .orElseThrow()
                .id();
    }

    private static ReadCell read(String cell, String code) {
        return new ReadCell(cell, Seen.CODE, Optional.of(code));
    }

    private static ReadCell empty(String cell) {
        return new ReadCell(cell, Seen.EMPTY, Optional.empty());
    }

    private static List<String> codes(Outcome<Stored> outcome) {
        return ((Outcome.Refused<Stored>) outcome)
                .reasons().stream().map(Reason::code).toList();
    }

    private static long facts() throws Exception {
        try (var connection = io.micronaut.data.connection.jdbc.advice.DelegatingDataSource.unwrapDataSource(
                                scene.database())
                        .getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from fact")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
