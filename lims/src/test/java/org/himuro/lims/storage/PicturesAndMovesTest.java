package org.himuro.lims.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.storage.Scene.done;
import static org.himuro.lims.storage.Scene.now;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.storage.RegisterContainer.Spot;
import org.himuro.lims.storage.application.ArrangingRoom;
import org.himuro.lims.storage.application.BuildingUnit;
import org.himuro.lims.storage.application.Colouring;
import org.himuro.lims.storage.application.DefiningUnitTypes;
import org.himuro.lims.storage.application.DesignatingQuarantine;
import org.himuro.lims.storage.application.DrawingRooms;
import org.himuro.lims.storage.application.DrawingUnits;
import org.himuro.lims.storage.application.ForeseenCodes;
import org.himuro.lims.storage.application.FreeSpace;
import org.himuro.lims.storage.application.MoveLooks;
import org.himuro.lims.storage.application.MovingByScan;
import org.himuro.lims.storage.application.Pictures;
import org.himuro.lims.storage.application.RegisteringContainers;
import org.himuro.lims.storage.application.StoringTubes;
import org.himuro.lims.storage.model.FindingSpace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whole units of a type, their pictures, and moves by two scans. */
@Tag("B1")
@Tag("B2")
@Tag("B5")
@Tag("database")
class PicturesAndMovesTest {
    private static Scene scene;

    @BeforeAll
    static void start() {
        scene = Scene.set();
    }

    @AfterAll
    static void stop() {
        if (scene != null) {
            scene.close();
        }
    }

    private static Outcome<ContainerMade> built(String type, Actor by) {
        return scene.bean(BuildingUnit.class)
                .run(new BuildOfType(type, "U", Optional.empty()), by, scene.ids.next(), now(), now());
    }

    private static Outcome<MovedByScan> moved(String from, boolean content, String seen, String into, String cell) {
        return scene.bean(MovingByScan.class)
                .run(
                        new MoveByScan(from, content, seen, Optional.of(new Spot(into, cell))),
                        scene.technician,
                        scene.ids.next(),
                        now(),
                        now());
    }

    private static List<Reason> reasons(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).reasons();
    }

    private static Pictures.Place place(String code) {
        return scene.bean(Pictures.class)
                .place(code, scene.technician.site(), false)
                .orElseThrow();
    }

    private static String at(String code) {
        return scene.bean(MoveLooks.class)
                .scanned(code, scene.technician.site())
                .orElseThrow()
                .at();
    }

    private static List<String> put(int count, String box) {
        var tubes = scene.newTubes(count);
        var columns = place(box).columns();
        var puts = IntStream.range(0, count)
                .mapToObj(n ->
                        new StoreTubes.Put(tubes.get(n), box, "%c%02d".formatted('A' + n / columns, n % columns + 1)))
                .toList();
        done(scene.bean(StoringTubes.class)
                .run(new StoreTubes(puts), scene.technician, scene.ids.next(), now(), now()));
        return tubes;
    }

    @Test
    void a_chest_of_44550_positions_is_built_in_one_act_with_the_codes_that_were_foreseen_and_drawn() {
        var foreseen = scene.bean(ForeseenCodes.class).foreseen("NCH", ContainerType.BOX, 0, 550);
        long start = System.nanoTime();
        var made = done(built("CHEST_ULT", scene.technician));
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("unit of 44,550 positions built in " + took.toMillis() + " ms");
        assertThat(made.containers()).isEqualTo(573);
        assertThat(took).isLessThan(Duration.ofSeconds(20));
        var boxes = scene.bean(Queries.class)
                .query(
                        "select min(code), max(code) from container where type='BOX' and code between ? and ?",
                        List.of(foreseen.first(), foreseen.last()),
                        row -> row.getString(1) + row.getString(2));
        assertThat(boxes).containsExactly(foreseen.first() + foreseen.last());
        put(81, foreseen.first());
        for (var by : Colouring.values()) {
            var picture = scene.bean(DrawingUnits.class).unit(place(made.code()), by);
            assertThat(picture.capacity()).isEqualTo(44_550);
            assertThat(picture.occupied()).as(by.name()).isEqualTo(81);
            assertThat(picture.racks()).hasSize(22);
        }
    }

    @Test
    void a_site_builds_its_own_types_and_those_of_no_other_and_none_that_was_withdrawn() {
        var types = scene.bean(DefiningUnitTypes.class);
        var define = new DefineUnitType("細胞用", "LN2_VAPOUR", "TANK CANISTER 1x2 CANE 1x3 0x0");
        done(types.define(define, scene.technician, scene.ids.next(), now(), now()));
        assertThat(reasons(types.define(define, scene.technician, scene.ids.next(), now(), now())))
                .containsExactly(Reason.of("TYPE_NAME_TAKEN", "細胞用"));
        var id = UnitTypes.streamOf(scene.technician.site(), "細胞用");
        assertThat(done(built(id.toString(), scene.technician)).containers()).isEqualTo(9);
        assertThat(reasons(built(id.toString(), scene.stranger))).containsExactly(Reason.of("UNIT_TYPE_UNKNOWN"));
        done(types.withdraw(new WithdrawUnitType(id), scene.technician, scene.ids.next(), now(), now()));
        assertThat(reasons(built(id.toString(), scene.technician))).containsExactly(Reason.of("UNIT_TYPE_UNKNOWN"));
        assertThat(reasons(types.withdraw(
                        new WithdrawUnitType(UUID.randomUUID()), scene.technician, scene.ids.next(), now(), now())))
                .containsExactly(Reason.of("UNIT_TYPE_UNKNOWN"));
    }

    @Test
    void tubes_lie_in_a_cane_side_by_side_and_leave_it_for_a_position() {
        var cane = scene.newContainer(ContainerType.CANE, 0, 0, "LN2_VAPOUR");
        var box = scene.newBox();
        var tubes = put(2, box);
        tubes.forEach(tube -> done(moved(tube, false, "", cane, "")));
        assertThat(at(tubes.getFirst())).isEqualTo(cane);
        assertThat(scene.bean(MoveLooks.class).inside(place(cane).id())).hasSize(2);
        done(moved(tubes.getFirst(), false, cane, box, "C03"));
        assertThat(at(tubes.getFirst())).isEqualTo(box + " C03");
        assertThat(reasons(scene.bean(StoringTubes.class)
                        .run(
                                StoreTubes.one(tubes.getLast(), cane, "A01"),
                                scene.technician,
                                scene.ids.next(),
                                now(),
                                now())))
                .extracting(Reason::code)
                .containsExactly("POSITION_NOT_IN_BOX");
    }

    @Test
    void ninety_six_tubes_change_their_rack_in_one_act_and_come_back() {
        var from = scene.newContainer(ContainerType.TUBE_RACK, 8, 12, "NONE");
        var into = scene.newContainer(ContainerType.TUBE_RACK, 8, 12, "NONE");
        var tubes = put(96, from);
        var act = scene.ids.next();
        var command = new MoveByScan(from, true, MoveByScan.HAND, Optional.of(new Spot(into, "")));
        assertThat(done(scene.bean(MovingByScan.class).run(command, scene.technician, act, now(), now()))
                        .things())
                .isEqualTo(96);
        assertThat(at(tubes.get(13))).isEqualTo(into + " B02");
        var undo = new UndoMove(act);
        assertThat(reasons(scene.bean(MovingByScan.class).undo(undo, scene.stranger, scene.ids.next(), now(), now())))
                .containsExactly(Reason.of("MOVE_UNKNOWN"));
        done(scene.bean(MovingByScan.class).undo(undo, scene.technician, scene.ids.next(), now(), now()));
        assertThat(at(tubes.get(13))).isEqualTo(from + " B02");
        assertThat(at(tubes.get(95))).isEqualTo(from + " H12");
    }

    @Test
    void a_move_of_all_that_meets_one_taken_position_moves_nothing() {
        var from = scene.newBox();
        var into = scene.newBox();
        var tubes = put(5, from);
        var other = put(1, into).getFirst();
        assertThat(reasons(moved(from, true, "", into, "")))
                .containsExactly(Reason.of("POSITION_TAKEN", into, "A01", other));
        assertThat(tubes).allSatisfy(tube -> assertThat(at(tube)).startsWith(from));
    }

    @Test
    void of_two_who_move_one_box_the_second_is_told_where_it_is() throws Exception {
        var rack = scene.newContainer(ContainerType.RACK, 2, 2, "NONE");
        var box = scene.newBox();
        done(moved(box, false, MoveByScan.HAND, rack, "A01"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var moves = List.of("B01", "B02").stream()
                    .map(cell -> threads.submit(() -> moved(box, false, rack + " A01", rack, cell)))
                    .toList();
            var first = moves.getFirst().get();
            var second = moves.getLast().get();
            var won = first instanceof Outcome.Done ? "B01" : "B02";
            assertThat(reasons(first instanceof Outcome.Done ? second : first))
                    .containsExactly(Reason.of("MOVED_MEANWHILE", box, rack + " " + won));
            assertThat(at(box)).isEqualTo(rack + " " + won);
        }
    }

    @Test
    void no_unit_goes_into_itself_nor_to_a_site_where_its_mover_has_no_right() {
        var unit = done(built("LN2_TOWERS", scene.technician)).code();
        var tower =
                scene.bean(SpecimenIndex.class).containersIn(place(unit).id()).getFirst();
        var code = scene.bean(SpecimenIndex.class).path(tower).getFirst().code();
        assertThat(reasons(moved(unit, true, "", unit, ""))).contains(Reason.of("INTO_ITSELF", unit, unit));
        assertThat(reasons(moved(unit, false, "", code, "A01"))).contains(Reason.of("INTO_ITSELF", unit, code));
        var theirs = done(built("CHEST_ULT", scene.stranger)).code();
        assertThat(reasons(moved(unit, true, "", theirs, "")))
                .as("as one that nobody has")
                .contains(Reason.of("CODE_UNKNOWN", theirs));
        assertThat(at(code)).startsWith(unit);
        assertThat(scene.bean(SpecimenIndex.class).byCode(theirs, VisibleSites.only(scene.technician.site())))
                .isEmpty();
    }

    @Test
    void space_is_found_where_nothing_lies_and_not_in_quarantine() {
        var unit = done(built("FREEZER_20", scene.technician)).code();
        var inside = scene.bean(SpecimenIndex.class).containersIn(place(unit).id());
        var boxes = new java.util.ArrayList<String>();
        inside.forEach(shelf -> scene.bean(SpecimenIndex.class)
                .containersIn(shelf)
                .forEach(box -> boxes.add(
                        scene.bean(SpecimenIndex.class).path(box).getFirst().code())));
        put(80, boxes.getFirst());
        var wanted = new FreeSpace.Wanted(FreeSpace.What.EMPTY_BOXES, Optional.of("FROZEN_20"), 9, 9);
        var site = scene.technician.site();
        var empty = scene.bean(FreeSpace.class).of(site, wanted).stream()
                .filter(r -> r.unit().equals(unit))
                .toList();
        assertThat(empty).hasSize(29).allSatisfy(r -> assertThat(r.code()).isNotEqualTo(boxes.getFirst()));
        var tubes = new FreeSpace.Wanted(FreeSpace.What.TUBES, Optional.of("FROZEN_20"), 0, 0);
        assertThat(scene.bean(FreeSpace.class).of(site, tubes))
                .contains(new FindingSpace.Room(boxes.getFirst(), unit, "", 1));
        done(scene.bean(DesignatingQuarantine.class)
                .run(new DesignateQuarantine(unit, true), scene.technician, scene.ids.next(), now(), now()));
        assertThat(scene.bean(FreeSpace.class).of(site, tubes))
                .noneMatch(r -> r.unit().equals(unit));
        var places = new FreeSpace.Wanted(FreeSpace.What.BOX_PLACES, Optional.empty(), 0, 0);
        assertThat(scene.bean(FreeSpace.class).of(scene.stranger.site(), places))
                .noneMatch(r -> r.unit().equals(unit));
    }

    @Test
    void units_of_a_room_are_drawn_where_somebody_put_them() {
        var room = done(scene.bean(RegisteringContainers.class)
                        .run(
                                new RegisterContainer(
                                        Optional.empty(), ContainerType.ROOM, "R", 0, 0, "NONE", Optional.empty()),
                                scene.technician,
                                scene.ids.next(),
                                now(),
                                now()))
                .code();
        var units = IntStream.range(0, 2)
                .mapToObj(n -> done(scene.bean(BuildingUnit.class)
                                .run(
                                        new BuildOfType("FREEZER_20", "F" + n, Optional.of(room)),
                                        scene.technician,
                                        scene.ids.next(),
                                        now(),
                                        now()))
                        .code())
                .toList();
        var command = new ArrangeRoom(room, List.of(new ArrangeRoom.At(units.getLast(), 4, 2)));
        assertThat(done(scene.bean(ArrangingRoom.class).run(command, scene.technician, scene.ids.next(), now(), now()))
                        .moved())
                .isEqualTo(1);
        var drawn = scene.bean(DrawingRooms.class).room(place(room), false);
        assertThat(drawn.tiles())
                .extracting(t -> t.row().code() + " " + t.x() + " " + t.y())
                .containsExactlyInAnyOrder(units.getFirst() + " 0 0", units.getLast() + " 4 2");
    }
}
