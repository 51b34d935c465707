package org.himuro.lims.storage.model;

import static org.himuro.lims.storage.model.Aisle.HERE;
import static org.himuro.lims.storage.model.Aisle.ME;
import static org.himuro.lims.storage.model.Aisle.NOW;
import static org.himuro.lims.storage.model.Aisle.SOMEBODY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.TubeEvent.TubeFound;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.storage.EndReservation;
import org.himuro.lims.storage.Found;
import org.himuro.lims.storage.ProlongReservation;
import org.himuro.lims.storage.ReportTubeFound;
import org.himuro.lims.storage.Reservation.Fate;
import org.himuro.lims.storage.ReservationAnswer;
import org.himuro.lims.storage.ReservationEvent.Cell;
import org.himuro.lims.storage.ReservationEvent.PositionsReserved;
import org.himuro.lims.storage.ReservationEvent.ReservationEnded;
import org.himuro.lims.storage.ReservationEvent.ReservationFilled;
import org.himuro.lims.storage.ReservationEvent.ReservationProlonged;
import org.himuro.lims.storage.Reservations;
import org.himuro.lims.storage.ReservePositions;
import org.himuro.lims.storage.StorageEvent.CellsReserved;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.StoreTubes.Put;
import org.himuro.lims.storage.Stored;
import org.himuro.lims.storage.model.EndingReservation.By;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Positions are held for somebody: who may have them, and who may not. */
@Tag("B9")
class ReservingTest {
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Reserving.Made MADE = new Reserving.Made(new UUID(6, 1), "RV-NCH-00001", Optional.empty());

    private final Aisle aisle = Aisle.withBoxes();

    @Test
    void free_positions_are_held_in_one_act_and_each_box_is_told() {
        var accepted = accepted(reserve("DELIVERY", TOMORROW, "B1 a1", "B1 A02", "B2 A01"));
        var b1 = new Cell(aisle.id("B1"), "A01");
        assertEquals(
                List.of(
                        new PositionsReserved(
                                "RV-NCH-00001",
                                HERE,
                                "DELIVERY",
                                Optional.empty(),
                                TOMORROW,
                                List.of(b1, new Cell(b1.container(), "A02"), new Cell(aisle.id("B2"), "A01"))),
                        new CellsReserved(MADE.id(), List.of("A01", "A02")),
                        new CellsReserved(MADE.id(), List.of("A01"))),
                facts(accepted));
        assertEquals(new ReservationAnswer("RV-NCH-00001", 3, 3), accepted.answer());
    }

    @Test
    void all_that_stands_against_it_is_said_at_once() {
        aisle.frozen("T1").lying("T1", "B1", "A01").reserved("RV1", SOMEBODY, "B1", "A02");
        aisle.box("GONE", HERE).packed("GONE");
        var refused =
                refused(reserve("NONSENSE", NOW, "B1 A01", "B1 A02", "B1 Z9", "B1 A3", "B1 A03", "GONE A01", "NO A01"));
        assertEquals(
                List.of(
                        "PURPOSE_NOT_SAID",
                        "END_NOT_AHEAD",
                        "POSITION_TAKEN",
                        "POSITION_RESERVED",
                        "POSITION_NOT_IN_BOX",
                        "POSITION_TWICE",
                        "BOX_IN_PARCEL",
                        "CODE_UNKNOWN"),
                refused.stream().map(Reason::code).toList());
    }

    @Test
    void what_is_asked_for_is_either_positions_or_a_number() {
        var both = new ReservePositions(
                List.of(new ReservePositions.At("B1", "A01")),
                Optional.of(new ReservePositions.Free("B1", 1)),
                "OTHER",
                Optional.of("x".repeat(201)),
                TOMORROW);
        assertEquals(
                List.of(Reason.of("POSITIONS_SAID_TWICE"), Reason.of("NOTE_TOO_LONG", 200)),
                refused(decide(both, List.of(new Cell(aisle.id("B1"), "A02")))));
        assertEquals(List.of(Reason.of("POSITIONS_NOT_SAID")), refused(reserve("OTHER", TOMORROW)));
        assertEquals(
                List.of(Reason.of("TOO_FEW_FREE", "B1", 5, 1)),
                refused(free("B1", 5, new Cell(aisle.id("B1"), "A02"))));
        assertEquals(List.of(Reason.of("COUNT_OUT_OF_RANGE", 0, 1, 1_000)), refused(free("B1", 0)));
    }

    @Test
    void a_number_of_positions_comes_close_together() {
        var small = new FreeCells(new UUID(1, 1), List.of("A01", "A02"));
        var fits = new FreeCells(new UUID(1, 2), List.of("B01", "B02", "B03"));
        var wide = new FreeCells(new UUID(1, 3), List.of("C01", "C02", "C03", "C04", "C05", "C06"));
        assertEquals(Set.of(fits.box()), boxes(FreeCells.choose(List.of(small, wide, fits), 3)));
        assertEquals(
                List.of("A01", "A02", "C01", "C02", "C03", "C04", "C05", "C06", "B01"),
                FreeCells.choose(List.of(small, wide, fits), 9).stream()
                        .map(Cell::cell)
                        .toList());
        assertEquals(11, FreeCells.choose(List.of(small, wide, fits), 20).size());
    }

    private static Set<UUID> boxes(List<Cell> cells) {
        return Set.copyOf(cells.stream().map(Cell::container).distinct().toList());
    }

    @Test
    void who_reserved_it_stores_there_and_the_position_leaves_the_reservation_before_the_tube_is_in_it() {
        aisle.frozen("T1").reserved("RV1", ME, "B1", "A01", "A02");
        var accepted = (Decision.Accepted<Stored>) store("T1", "B1", "A01");
        assertEquals(
                List.of(
                        new ReservationFilled(aisle.id("B1"), "A01", aisle.id("T1")),
                        new TubeStored(aisle.id("B1"), "A01")),
                facts(accepted));
        assertEquals(1, accepted.answer().tubes());
    }

    @Test
    void somebody_elses_tube_is_refused_with_who_why_and_until_when() {
        aisle.frozen("T1").reserved("RV1", SOMEBODY, "B1", "A01");
        var refused = (Decision.Refused<Stored>) store("T1", "B1", "A01");
        assertEquals(
                List.of(Reason.of(
                        "POSITION_RESERVED", "B1", "A01", SOMEBODY, "DELIVERY", NOW.plusSeconds(3600), "RV1")),
                refused.reasons());
        assertInstanceOf(Decision.Accepted.class, store("T1", "B1", "A02"));
    }

    @Test
    void a_tube_found_in_a_reserved_position_is_recorded_and_the_position_is_held_no_longer() {
        aisle.frozen("T1").reserved("RV1", SOMEBODY, "B1", "A01");
        var found =
                (Decision.Accepted<Found>) FindingTube.decide(new ReportTubeFound("T1", "B1", "A01"), aisle.now(), NOW);
        assertEquals(
                List.of(
                        new ReservationEnded(Fate.FOUND, List.of(new Cell(aisle.id("B1"), "A01"))),
                        new TubeFound(aisle.id("B1"), "A01", HERE, Optional.empty()),
                        new TubeMarked("POSITION_RESERVED", Optional.of(aisle.id("RV1")))),
                facts(found));
        assertEquals("POSITION_RESERVED", found.answer().conflicts().getFirst().code());
    }

    @Test
    void a_part_is_given_back_and_the_rest_stays_held() {
        aisle.reserved("RV1", ME, "B1", "A01", "A02", "A03");
        var part = accepted(end(true, "B1 a2"));
        assertEquals(List.of(new ReservationEnded(Fate.ENDED, List.of(new Cell(aisle.id("B1"), "A02")))), facts(part));
        assertEquals(new ReservationAnswer("RV1", 1, 2), part.answer());
        assertEquals(new ReservationAnswer("RV1", 3, 0), accepted(end(false)).answer());
        assertEquals(
                List.of("POSITION_NOT_HELD"),
                refused(end(false, "B1 A04")).stream().map(Reason::code).toList());
    }

    @Test
    void only_who_made_it_or_who_arranges_the_bank_ends_or_moves_it() {
        aisle.reserved("RV1", SOMEBODY, "B1", "A01");
        assertEquals(List.of(Reason.of("RESERVATION_NOT_YOURS", "RV1", SOMEBODY)), refused(end(false)));
        assertEquals(1, accepted(end(true)).answer().positions());
        assertEquals(List.of(Reason.of("RESERVATION_NOT_YOURS", "RV1", SOMEBODY)), refused(prolong(false, TOMORROW)));
        assertEquals(List.of(new ReservationProlonged(TOMORROW)), facts(accepted(prolong(true, TOMORROW))));
        assertEquals(List.of(Reason.of("END_NOT_AHEAD", NOW)), refused(prolong(true, NOW)));
        assertEquals(List.of(Reason.of("END_TOO_FAR", 366L)), refused(prolong(true, NOW.plus(Duration.ofDays(367)))));
    }

    @Test
    void it_expires_at_its_end_and_not_before() {
        aisle.reserved("RV1", SOMEBODY, "B1", "A01");
        var held = Optional.of(aisle.reservation("RV1"));
        assertEquals(
                List.of(Reason.of("RESERVATION_NOT_OVER")),
                refused(EndingReservation.expire(held, act(NOW.plusSeconds(3599)))));
        assertEquals(
                Fate.EXPIRED,
                ((ReservationEnded) facts(accepted(EndingReservation.expire(held, act(NOW.plusSeconds(3600)))))
                                .getFirst())
                        .how());
    }

    @Test
    void what_became_of_a_position_is_the_same_whatever_was_told_first() {
        var id = new UUID(7, 7);
        var box = aisle.id("B1");
        var reserved = new PositionsReserved(
                "RV1", HERE, "OTHER", Optional.empty(), TOMORROW, List.of(new Cell(box, "A01"), new Cell(box, "A02")));
        var filled = new ReservationFilled(box, "A01", aisle.id("T1"));
        var expired = new ReservationEnded(Fate.EXPIRED, List.of(new Cell(box, "A01"), new Cell(box, "A02")));
        for (var order : List.of(List.of(reserved, filled, expired), List.of(filled, reserved, expired))) {
            var state = Reservations.KIND.blank(id);
            for (var fact : order) {
                state = Reservations.KIND.after(state, Aisle.recorded(Reservations.KIND.ref(id), fact, ME));
            }
            assertEquals(1, state.count(Fate.FILLED), order.toString());
            assertEquals(1, state.count(Fate.EXPIRED), order.toString());
            assertEquals(List.of(), state.held());
        }
    }

    @Test
    void positions_are_typed_as_rectangles() {
        assertEquals(
                Optional.of(Set.of("A01", "B03", "B04", "C03", "C04")),
                CellRange.read("A1, c4-B3").map(Set::copyOf));
        assertEquals(Optional.of(Set.of("A01", "A02")), CellRange.read("Ａ１：Ａ２").map(Set::copyOf));
        assertEquals(Optional.empty(), CellRange.read("A1 - what"));
    }

    private Decision<Stored> store(String tube, String box, String cell) {
        return Storing.decide(new StoreTubes(List.of(new Put(tube, box, cell))), aisle.now(), NOW);
    }

    private Decision<ReservationAnswer> reserve(String purpose, Instant until, String... positions) {
        return decide(
                new ReservePositions(at(positions), Optional.empty(), purpose, Optional.empty(), until), List.of());
    }

    private Decision<ReservationAnswer> free(String in, int count, Cell... chosen) {
        var command = new ReservePositions(
                List.of(), Optional.of(new ReservePositions.Free(in, count)), "OTHER", Optional.empty(), TOMORROW);
        return decide(command, List.of(chosen));
    }

    private Decision<ReservationAnswer> decide(ReservePositions command, List<Cell> chosen) {
        return Reserving.decide(command, MADE, aisle.now(), chosen, act(NOW));
    }

    private Decision<ReservationAnswer> end(boolean anyones, String... positions) {
        return EndingReservation.end(
                new EndReservation("RV1", at(positions)),
                Optional.of(aisle.reservation("RV1")),
                Map.of("B1", aisle.id("B1")),
                new By(act(NOW), anyones));
    }

    private Decision<ReservationAnswer> prolong(boolean anyones, Instant until) {
        return EndingReservation.prolong(
                new ProlongReservation("RV1", until), Optional.of(aisle.reservation("RV1")), new By(act(NOW), anyones));
    }

    private static List<ReservePositions.At> at(String... positions) {
        return Arrays.stream(positions)
                .map(p -> p.split(" "))
                .map(p -> new ReservePositions.At(p[0], p[1]))
                .toList();
    }

    private static Act act(Instant at) {
        var actor = new Actor(ME, Optional.empty(), HERE);
        return Act.of(new UUID(8, 8), "end-reservation", new ReservationAnswer("", 0, 0), actor, at, at);
    }

    private static <A extends Record> Decision.Accepted<A> accepted(Decision<A> decision) {
        return (Decision.Accepted<A>) assertInstanceOf(Decision.Accepted.class, decision, decision.toString());
    }

    private static <A extends Record> List<Reason> refused(Decision<A> decision) {
        return assertInstanceOf(Decision.Refused.class, decision, decision.toString())
                .reasons();
    }

    private static List<Object> facts(Decision.Accepted<?> accepted) {
        return accepted.entries().stream().<Object>map(Entry::fact).toList();
    }
}
