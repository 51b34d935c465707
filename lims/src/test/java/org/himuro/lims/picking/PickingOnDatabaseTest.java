package org.himuro.lims.picking;

import static org.himuro.lims.picking.Hall.cell;
import static org.himuro.lims.picking.Hall.done;
import static org.himuro.lims.picking.Hall.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himuro.lims.consent.ConsentEvent.ConsentGiven;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.picking.EndPick.How;
import org.himuro.lims.picking.Pick.State;
import org.himuro.lims.picking.application.Scanned.Position;
import org.himuro.lims.retention.PlaceHold;
import org.himuro.lims.retention.application.PlacingHold;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ContainerEvent.ContainerPacked;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.TubeEvent.TubePacked;
import org.himuro.lims.specimen.TubeEvent.TubeQuarantined;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.storage.ReportTubeFound;
import org.himuro.lims.storage.ReservePositions;
import org.himuro.lims.storage.application.Colouring;
import org.himuro.lims.storage.application.Drawing;
import org.himuro.lims.storage.application.DrawingUnits;
import org.himuro.lims.storage.application.Pictures;
import org.himuro.lims.storage.application.ReportingTubeFound;
import org.himuro.lims.storage.application.ReservingPositions;
import org.himuro.lims.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Tubes are fetched, and their places stay kept under the key that no two things have. */
@Tag("B4")
@Tag("database")
@ParameterizedClass
@MethodSource("org.himuro.lims.testing.TestServer#essential")
record PickingOnDatabaseTest(TestServer server) {
    private static Hall hall;
    private static boolean isOpen;
    private static String box = "";

    @BeforeParameterizedClassInvocation
    static void open(TestServer server) {
        hall = Hall.open(server);
        isOpen = true;
    }

    @AfterParameterizedClassInvocation
    static void close() throws SQLException {
        // a server that is not on this machine was never opened
        if (isOpen) {
            isOpen = false;
            try (var _ = hall) {
                assertEquals(List.of(), hall.differences());
            }
        }
    }

    private static List<String> tubes(int count) {
        box = hall.freezer(1).getFirst();
        return hall.tubes(count, box);
    }

    private static Set<String> codes(Outcome<?> outcome) {
        return reasons(outcome).stream().map(Reason::code).collect(Collectors.toSet());
    }

    private static List<Reason> reasons(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) assertInstanceOf(Outcome.Refused.class, outcome)).reasons();
    }

    @Test
    void a_tube_that_is_fetched_leaves_its_place_kept_and_lies_there_again_when_it_is_back() {
        var tubes = tubes(3);
        var pick = hall.requested(tubes);
        var answer = hall.picked(pick, tubes.getFirst());
        assertEquals(List.of(1, 2), List.of(answer.out(), answer.left()));
        assertEquals(List.of("kept " + tubes.getFirst()), hall.in(box, "A01"));
        assertEquals(List.of("A01 KEPT " + tubes.getFirst()), drawnAsKept());
        done(hall.back(hall.technician, hall.act(), pick, tubes.getFirst(), Optional.empty()));
        assertEquals(List.of("occupied " + tubes.getFirst()), hall.in(box, "A01"));
        var line = hall.read(pick).lines().getFirst();
        assertEquals(State.BACK, line.state());
        assertTrue(line.backAt().orElseThrow().isAfter(line.pickedAt().orElseThrow()));
        assertEquals(
                List.of(),
                hall.strings("select code from tube where kept_in is not null and code = '" + tubes.getFirst() + "'"));
    }

    /** As the picture of the box shows it; everything around the box counts it as not free. */
    private static List<String> drawnAsKept() {
        var pictures = hall.bean(Pictures.class);
        var site = hall.technician.site();
        var drawn = pictures.place(box, site, false).orElseThrow();
        var picture = hall.bean(Drawing.class).box(drawn, Optional.empty(), hall.technician.person());
        var unit = picture.place().getFirst().href().replaceFirst(".*/", "");
        var whole = hall.bean(DrawingUnits.class)
                .unit(pictures.place(unit, site, false).orElseThrow(), Colouring.UTILISATION);
        var counted = pictures.units(site, false).stream()
                .filter(c -> c.place().code().equals(unit))
                .findFirst()
                .orElseThrow();
        assertEquals(picture.kept().size(), picture.reserved());
        assertEquals(picture.kept().size(), whole.reserved());
        assertEquals(picture.kept().size(), counted.reserved());
        return picture.kept().stream()
                .map(c -> c.position() + " " + c.use() + " "
                        + c.kept().orElseThrow().code())
                .toList();
    }

    @Test
    void what_is_on_hold_is_fetched_to_be_moved_and_for_nothing_that_takes_it_away() {
        var tubes = tubes(1);
        var hold = new PlaceHold(tubes, "INSPECTION", Optional.empty(), Optional.empty());
        done(hall.bean(PlacingHold.class).run(hold, hall.colleague, hall.act(), now(), now()));
        assertEquals(Set.of("TUBE_HELD"), codes(hall.request(hall.technician, PickPurpose.RETURN, tubes)));
        done(hall.request(hall.technician, PickPurpose.OTHER, tubes));
    }

    @Test
    void nobody_else_gets_a_kept_place_by_storing_reserving_or_finding() {
        var tubes = tubes(2);
        var pick = hall.requested(tubes.subList(0, 1));
        hall.picked(pick, tubes.getFirst());
        var kept = Reason.of("POSITION_KEPT", box, "A01", tubes.getFirst());
        assertEquals(List.of(kept), reasons(hall.store(hall.colleague, hall.act(), tubes.getLast(), box, "A01")));
        var reserve = new ReservePositions(
                List.of(new ReservePositions.At(box, "A01")),
                Optional.empty(),
                "OTHER",
                Optional.empty(),
                now().plus(Duration.ofDays(1)));
        assertEquals(
                List.of(kept),
                reasons(hall.bean(ReservingPositions.class).run(reserve, hall.colleague, hall.act(), now(), now())));
        var found = done(hall.bean(ReportingTubeFound.class)
                .run(new ReportTubeFound(tubes.getLast(), box, "A01"), hall.colleague, hall.act(), now(), now()));
        assertEquals(List.of(kept), found.conflicts());
        assertEquals(List.of("kept " + tubes.getFirst()), hall.in(box, "A01"));
    }

    @Test
    void put_elsewhere_its_own_place_is_free_for_others_whoever_puts_it_there() {
        var tubes = tubes(3);
        var pick = hall.requested(tubes.subList(0, 2));
        hall.picked(pick, tubes.get(0));
        hall.picked(pick, tubes.get(1));
        done(hall.back(hall.technician, hall.act(), pick, tubes.get(0), Optional.of(new Position(box, "i9"))));
        done(hall.store(hall.colleague, hall.act(), tubes.get(1), box, "I08"));
        assertEquals(List.of(), hall.in(box, "A01"));
        assertEquals(List.of(), hall.in(box, "A02"));
        assertEquals(List.of("occupied " + tubes.get(0)), hall.in(box, "I09"));
        done(hall.store(hall.colleague, hall.act(), tubes.get(2), box, "A01"));
        assertEquals(State.PICKED, hall.read(pick).lines().get(1).state());
    }

    @Test
    void packing_frees_the_place_and_so_does_closing_with_that_word() {
        var tubes = tubes(3);
        var pick = hall.requested(tubes);
        tubes.forEach(t -> hall.picked(pick, t));
        var id = hall.read(pick).lines().getFirst().tube();
        hall.append(Tubes.KIND.ref(id), new TubePacked(hall.act(), hall.stranger.site()));
        assertEquals(List.of(), hall.in(box, "A01"));
        assertEquals(Set.of("PICK_HAS_TUBES_OUT"), codes(hall.end(pick, How.CANCEL)));
        done(hall.end(pick, How.CLOSE_AND_FREE));
        assertEquals(List.of(), hall.in(box, "A02"));
        assertEquals(Set.of("PICK_OVER"), codes(hall.end(pick, How.CLOSE)));
    }

    @Test
    void a_closed_list_keeps_places_and_its_tubes_may_be_on_another() {
        var tubes = tubes(2);
        var first = hall.requested(tubes);
        hall.picked(first, tubes.getFirst());
        assertEquals(
                List.of(Reason.of("ON_OTHER_PICK", tubes.getLast(), first)),
                reasons(hall.request(hall.colleague, PickPurpose.OTHER, tubes.subList(1, 2))));
        done(hall.end(first, How.CLOSE));
        assertEquals(List.of("kept " + tubes.getFirst()), hall.in(box, "A01"));
        var second = hall.requested(tubes.subList(1, 2));
        hall.picked(second, tubes.getLast());
        done(hall.back(hall.technician, hall.act(), first, tubes.getFirst(), Optional.empty()));
        assertEquals(State.BACK, hall.read(first).lines().getFirst().state());
    }

    @Test
    void the_same_scan_sent_twice_is_one_pick_and_a_second_scan_of_the_tube_changes_nothing() {
        var tubes = tubes(1);
        var pick = hall.requested(tubes);
        var act = hall.act();
        var at = now();
        var verb = hall.bean(org.himuro.lims.picking.application.PickingTubes.class);
        var first = verb.pick(new PickTube(pick, tubes.getFirst()), hall.technician, act, at, at);
        var again = verb.pick(new PickTube(pick, tubes.getFirst()), hall.technician, act, at, at);
        assertEquals(done(first), done(again));
        assertEquals(
                List.of(Reason.of("PICKED_ALREADY", tubes.getFirst())),
                hall.picked(pick, tubes.getFirst()).warnings());
        assertEquals(
                List.of("1"),
                hall.strings(
                        "select count(*) from fact where type = 'PickTaken' and stream = (select id from pick_list where code = '"
                                + pick + "')"));
    }

    @Test
    void a_pick_is_taken_back_whole_and_so_is_what_was_put_back() {
        var tubes = tubes(1);
        var pick = hall.requested(tubes);
        var act = hall.act();
        done(hall.pick(hall.technician, act, pick, tubes.getFirst()));
        assertEquals(Set.of("UNDO_NOT_YOURS"), codes(hall.undo(hall.colleague, act)));
        done(hall.undo(hall.technician, act));
        assertEquals(State.WAITING, hall.read(pick).lines().getFirst().state());
        assertEquals(List.of("occupied " + tubes.getFirst()), hall.in(box, "A01"));
        hall.picked(pick, tubes.getFirst());
        var back = hall.act();
        done(hall.back(hall.technician, back, pick, tubes.getFirst(), Optional.of(new Position(box, "C03"))));
        done(hall.undo(hall.technician, back));
        assertEquals(List.of("kept " + tubes.getFirst()), hall.in(box, "A01"));
        assertEquals(State.PICKED, hall.read(pick).lines().getFirst().state());
    }

    @Test
    void a_wrong_tube_is_refused_with_the_place_it_belongs_in_and_a_foreign_one_like_none() {
        var tubes = tubes(2);
        var pick = hall.requested(tubes.subList(0, 1));
        assertEquals(
                List.of(Reason.of("NOT_ON_PICK_BELONGS", tubes.getLast(), pick, box, "A02")),
                reasons(hall.pick(hall.technician, hall.act(), pick, tubes.getLast())));
        assertEquals(Set.of("CODE_UNKNOWN"), codes(hall.pick(hall.technician, hall.act(), pick, "T-NOBODY-9-9")));
        assertEquals(Set.of("PICK_UNKNOWN"), codes(hall.pick(hall.stranger, hall.act(), pick, tubes.getFirst())));
        assertEquals(
                Set.of("CODE_UNKNOWN"), codes(hall.request(hall.stranger, PickPurpose.OTHER, tubes.subList(1, 2))));
    }

    @Test
    void a_tube_that_is_not_there_is_marked_once_and_may_turn_up_after_all() {
        var tubes = tubes(2);
        var pick = hall.requested(tubes);
        assertEquals(1, done(hall.notThere(pick, tubes.getFirst())).left());
        done(hall.notThere(pick, "T-NOBODY-1-1"));
        assertEquals(State.NOT_FOUND, hall.read(pick).lines().getFirst().state());
        assertEquals(
                List.of("1"),
                hall.strings("select count(*) from fact f join tube t on t.id = f.stream where f.type = 'TubeMarked'"
                        + " and t.code = '" + tubes.getFirst() + "'"));
        hall.picked(pick, tubes.getFirst());
        assertEquals(State.PICKED, hall.read(pick).lines().getFirst().state());
    }

    @Test
    void what_may_not_be_fetched_is_refused_with_every_reason_at_once() {
        var tubes = tubes(4);
        hall.append(
                Tubes.KIND.ref(hall.read(hall.requested(tubes.subList(3, 4)))
                        .lines()
                        .getFirst()
                        .tube()),
                new TubeQuarantined("SUSPECT"));
        var again = List.of(tubes.get(0), tubes.get(0), tubes.get(3), "T-NOBODY-2-2");
        assertEquals(
                Set.of("TUBE_TWICE", "TUBE_QUARANTINED", "ON_OTHER_PICK", "CODE_UNKNOWN", "CONSENT_MISSING"),
                codes(hall.request(hall.technician, PickPurpose.PROCESSING, again)));
        assertEquals(Set.of("LIST_EMPTY"), codes(hall.request(hall.technician, PickPurpose.OTHER, List.of())));
        assertEquals(
                Set.of("TOO_MANY"),
                codes(hall.request(
                        hall.technician,
                        PickPurpose.OTHER,
                        Collections.nCopies(RequestPick.MOST + 1, tubes.getFirst()))));
    }

    @Test
    void consent_is_asked_where_it_is_used_when_it_is_asked_for_and_again_at_the_pick() {
        var tubes = tubes(1);
        assertEquals(Set.of("CONSENT_MISSING"), codes(hall.request(hall.technician, PickPurpose.RESEARCH_USE, tubes)));
        var consents = Consents.KIND.ref(hall.donor);
        hall.append(consents, given(ConsentScope.WHOLE_GENOME));
        assertEquals(Set.of("CONSENT_NOT_FOR"), codes(hall.request(hall.technician, PickPurpose.RESEARCH_USE, tubes)));
        var pick = done(hall.request(hall.technician, PickPurpose.PROCESSING, tubes))
                .pick();
        hall.append(consents, new org.himuro.lims.consent.ConsentEvent.ConsentWithdrawn("CHANGED_MIND"));
        // the quarantine that follows a withdrawal may have come already
        assertTrue(codes(hall.pick(hall.technician, hall.act(), pick, tubes.getFirst()))
                .contains("CONSENT_WITHDRAWN"));
    }

    private static ConsentGiven given(ConsentScope scope) {
        return new ConsentGiven("wgs", 1, List.of(scope));
    }

    @Test
    void a_box_with_a_kept_place_is_not_packed() {
        var tubes = tubes(1);
        hall.picked(hall.requested(tubes), tubes.getFirst());
        var id = hall.bean(org.himuro.lims.specimen.SpecimenIndex.class)
                .byCode(box, org.himuro.lims.identity.VisibleSites.only(hall.technician.site()))
                .orElseThrow()
                .id();
        var refused = org.junit.jupiter.api.Assertions.assertThrows(
                AssertionError.class,
                () -> hall.append(Containers.KIND.ref(id), new ContainerPacked(hall.act(), hall.stranger.site())));
        assertTrue(String.valueOf(refused.getMessage()).contains("CONTAINER_KEEPS_PLACES"), refused.getMessage());
    }

    @Test
    void of_two_lists_with_a_tube_in_common_that_are_asked_for_at_once_one_is_made() throws Exception {
        var tubes = tubes(9);
        var outcomes = Aisle.race(
                8,
                i -> hall.request(
                        i % 2 == 0 ? hall.technician : hall.colleague, PickPurpose.OTHER, tubes.subList(i, i + 2)));
        var done = IntStream.range(0, 8)
                .filter(i -> outcomes.get(i) instanceof Outcome.Done)
                .boxed()
                .toList();
        for (int i = 1; i < done.size(); i++) {
            assertTrue(done.get(i) - done.get(i - 1) >= 2, done.toString());
        }
        assertEquals(
                List.of(String.valueOf(done.size() * 2)),
                hall.strings("select count(open_tube) from pick_line l join tube t on t.id = l.tube where t.code like '"
                        + tubes.getFirst().replaceFirst("-0$", "-%") + "'"));
        assertTrue(cell(9).equals("B01"));
    }

    @Test
    void eight_people_fetch_two_lists_while_others_move_and_take_back() throws Exception {
        var aisle = new Aisle(hall, 20261130L);
        assertEquals(List.of(), aisle.work());
    }
}
