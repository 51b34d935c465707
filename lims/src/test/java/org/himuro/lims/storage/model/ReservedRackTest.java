package org.himuro.lims.storage.model;

import static org.himuro.lims.storage.model.Aisle.ME;
import static org.himuro.lims.storage.model.Aisle.NOW;
import static org.himuro.lims.storage.model.Aisle.SOMEBODY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.storage.RackStored;
import org.himuro.lims.storage.Reservation.Fate;
import org.himuro.lims.storage.ReservationEvent.Cell;
import org.himuro.lims.storage.ReservationEvent.ReservationEnded;
import org.himuro.lims.storage.ReservationEvent.ReservationFilled;
import org.himuro.lims.storage.StoreRack;
import org.himuro.lims.storage.StoreRack.Choice;
import org.himuro.lims.storage.StoreRack.Decided;
import org.himuro.lims.storage.StoreRack.Handling;
import org.himuro.lims.storage.StoreRack.ReadCell;
import org.himuro.lims.storage.StoreRack.Seen;
import org.himuro.lims.storage.model.RackDifferences.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A rack scan of a box of which positions are reserved. */
@Tag("B9")
@Tag("L5")
class ReservedRackTest {
    private final Aisle aisle = Aisle.withBoxes();
    private final List<ReadCell> reading = new ArrayList<>();

    @Test
    void an_empty_reserved_cell_is_reserved_and_nothing_is_asked_about_it() {
        aisle.reserved("RV1", SOMEBODY, "B1", "A01", "A02").reserved("RV2", ME, "B1", "A03");
        empty("A01").empty("A03").empty("A04");
        assertEquals(
                List.of(Kind.RESERVED, Kind.RESERVED, Kind.RESERVED, Kind.EMPTY),
                differences().cells().stream()
                        .limit(4)
                        .map(RackDifferences.CellDifference::kind)
                        .toList());
        assertEquals(
                Optional.of(new RackDifferences.Claim("RV1", SOMEBODY, "DELIVERY", NOW.plusSeconds(3600), false)),
                differences().cells().getFirst().claim());
        assertEquals(1, accepted(commit()).entries().size());
    }

    @Test
    void a_tube_in_somebody_elses_position_must_be_decided() {
        aisle.frozen("T1").reserved("RV1", SOMEBODY, "B1", "A01");
        read("A01", "T1");
        assertEquals(Kind.ON_RESERVED, differences().cells().getFirst().kind());
        assertEquals(
                List.of(Reason.of("RACK_ON_RESERVED_UNDECIDED", "B1", "A01", "T1")),
                assertInstanceOf(Decision.Refused.class, commit()).reasons());
        assertInstanceOf(Decision.Refused.class, commit(new Decided("A01", Choice.KEEP)));
        assertEquals(
                1,
                accepted(commit(new Decided("A01", Choice.LEAVE_OUT))).entries().size());
    }

    @Test
    void put_there_although_reserved_ends_the_reservation_of_that_cell_with_the_reason() {
        aisle.frozen("T1").reserved("RV1", SOMEBODY, "B1", "A01", "A02");
        read("A01", "T1");
        var accepted = accepted(commit(new Decided("A01", Choice.PUT_AGREED)));
        assertEquals(
                List.of(
                        new ReservationEnded(Fate.AGREED, List.of(new Cell(aisle.id("B1"), "A01"))),
                        new TubeStored(aisle.id("B1"), "A01")),
                facts(accepted).subList(1, 3));
        assertEquals(1, accepted.answer().stored());
        assertEquals(0, accepted.answer().moved());
    }

    @Test
    void ones_own_position_is_filled_without_a_question() {
        aisle.frozen("T1").reserved("RV1", ME, "B1", "A01");
        read("A01", "T1");
        assertEquals(Kind.NEW, differences().cells().getFirst().kind());
        assertEquals(
                new ReservationFilled(aisle.id("B1"), "A01", aisle.id("T1")),
                facts(accepted(commit())).get(1));
    }

    @Test
    void what_was_looked_at_before_the_reservation_is_looked_at_again() {
        aisle.frozen("T1");
        read("A01", "T1").empty("A02");
        var before = RackPreview.fingerprint(differences());
        aisle.reserved("RV1", SOMEBODY, "B1", "A02");
        var late = new StoreRack("B1", "0".repeat(64), reading, List.of(), before, Handling.NONE);
        assertEquals(
                List.of(Reason.of("BOX_CHANGED_SINCE_PREVIEW", "B1")),
                assertInstanceOf(Decision.Refused.class, RackCommit.decide(late, aisle.now(), NOW))
                        .reasons());
    }

    private ReservedRackTest read(String cell, String code) {
        reading.add(new ReadCell(cell, Seen.CODE, Optional.of(code)));
        return this;
    }

    private ReservedRackTest empty(String cell) {
        reading.add(new ReadCell(cell, Seen.EMPTY, Optional.empty()));
        return this;
    }

    private RackDifferences differences() {
        var now = aisle.now();
        return RackDifferences.between(
                RackPreview.registered(now.container("B1").orElseThrow(), reading, now), reading);
    }

    private Decision<RackStored> commit(Decided... decided) {
        var previewed = RackPreview.fingerprint(differences());
        var command = new StoreRack("B1", "0".repeat(64), reading, List.of(decided), previewed, Handling.NONE);
        return RackCommit.decide(command, aisle.now(), NOW);
    }

    private static Decision.Accepted<RackStored> accepted(Decision<RackStored> decision) {
        return (Decision.Accepted<RackStored>) assertInstanceOf(Decision.Accepted.class, decision, decision.toString());
    }

    private static List<Object> facts(Decision.Accepted<?> accepted) {
        return accepted.entries().stream().<Object>map(Entry::fact).toList();
    }
}
