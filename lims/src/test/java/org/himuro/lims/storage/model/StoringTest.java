package org.himuro.lims.storage.model;

import static org.himuro.lims.storage.model.Aisle.ELSEWHERE;
import static org.himuro.lims.storage.model.Aisle.HERE;
import static org.himuro.lims.storage.model.Aisle.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.TubeDestroyed;
import org.himuro.lims.specimen.TubeEvent.TubePacked;
import org.himuro.lims.specimen.TubeEvent.TubeQuarantined;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.StoreTubes.Put;
import org.himuro.lims.storage.Stored;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B1")
class StoringTest {
    private final Aisle aisle = Aisle.withBoxes();

    @Test
    void frozen_tube_in_hand_goes_into_a_free_position_of_the_freezer() {
        aisle.frozen("T1");
        var accepted = assertInstanceOf(Decision.Accepted.class, store("T1", "B1", "a1"));
        assertEquals(new Stored(1, List.of()), accepted.answer());
        assertEquals(1, accepted.entries().size());
        assertEquals(List.of(new TubeStored(aisle.id("B1"), "A01")), facts("T1", "B1", "a1"));
    }

    @Test
    void position_taken_says_which_tube_holds_it() {
        aisle.frozen("T1").frozen("T2").lying("T2", "B1", "A01");
        assertEquals(List.of(Reason.of("POSITION_TAKEN", "B1", "A01", "T2")), refused("T1", "B1", "A01"));
    }

    @Test
    void position_whose_tube_has_left_meanwhile_is_free() {
        aisle.frozen("T1").frozen("T2").lying("T2", "B2", "C03").hinted("T2", "B1", "A01");
        assertInstanceOf(Decision.Accepted.class, store("T1", "B1", "A01"));
    }

    @Test
    void two_tubes_change_places_in_one_act() {
        aisle.frozen("T1").frozen("T2").lying("T1", "B1", "A01").lying("T2", "B1", "A02");
        var swap = new StoreTubes(List.of(new Put("T1", "B1", "A02"), new Put("T2", "B1", "A01")));
        assertInstanceOf(Decision.Accepted.class, Storing.decide(swap, aisle.now(), NOW));
    }

    @Test
    void all_reasons_are_given_at_once() {
        aisle.frozen("GONE").tube("GONE", new TubeDestroyed("AUTOCLAVE", new UUID(5, 5)));
        aisle.frozen("SENT").tube("SENT", new TubePacked(new UUID(3, 3), ELSEWHERE));
        aisle.frozen("T1");
        var command = new StoreTubes(List.of(
                new Put("NOBODY", "B1", "A01"),
                new Put("GONE", "B1", "A02"),
                new Put("SENT", "B1", "A03"),
                new Put("T1", "B1", "K01"),
                new Put("T1", "COOL", "A01")));
        var codes = assertInstanceOf(Decision.Refused.class, Storing.decide(command, aisle.now(), NOW))
                .reasons();
        assertEquals(
                List.of("CODE_UNKNOWN", "TUBE_DESTROYED", "TUBE_IN_PARCEL", "POSITION_NOT_IN_BOX", "TOO_WARM"),
                Stream.of(codes.toArray()).map(r -> ((Reason) r).code()).toList());
    }

    @Test
    void same_tube_or_same_position_twice_in_one_act_is_refused() {
        aisle.frozen("T1").frozen("T2");
        var command = new StoreTubes(
                List.of(new Put("T1", "B1", "A01"), new Put("T2", "B1", "A1"), new Put("T1", "B1", "A02")));
        assertEquals(
                List.of(Reason.of("POSITION_TWICE", "B1", "A01"), Reason.of("TUBE_TWICE", "T1")),
                ((Decision.Refused<Stored>) Storing.decide(command, aisle.now(), NOW)).reasons());
    }

    @Test
    void tube_of_another_site_and_box_in_a_parcel_are_not_here() {
        aisle.fresh("T1", Material.BLOOD, ELSEWHERE).packed("B1");
        assertEquals(
                List.of(Reason.of("TUBE_NOT_HERE", "T1"), Reason.of("BOX_IN_PARCEL", "B1")),
                refused("T1", "B1", "A01"));
    }

    @Test
    void tube_inside_a_box_that_was_packed_is_in_the_parcel() {
        aisle.frozen("T1").lying("T1", "B1", "A01").packed("B1");
        assertEquals(List.of(Reason.of("TUBE_IN_PARCEL", "T1")), refused("T1", "B2", "A01"));
    }

    @Test
    @Tag("E3")
    void withdrawn_consent_leaves_only_places_of_quarantine() {
        aisle.frozen("T1").withdrawn("T1");
        assertEquals(List.of(Reason.of("CONSENT_WITHDRAWN", "T1")), refused("T1", "B1", "A01"));
        aisle.quarantine("FREEZER");
        assertInstanceOf(Decision.Accepted.class, store("T1", "B1", "A01"));
    }

    @Test
    void quarantined_tube_is_stored_with_a_warning() {
        aisle.frozen("T1").tube("T1", new TubeQuarantined("LATE"));
        var accepted = (Decision.Accepted<Stored>) store("T1", "B1", "A01");
        assertEquals(
                List.of(Reason.of("TUBE_QUARANTINED", "T1")), accepted.answer().warnings());
    }

    @Test
    void frozen_tissue_is_refused_by_a_refrigerator_and_blood_is_not() {
        aisle.frozen("T1").fresh("T2", Material.BLOOD, HERE);
        assertEquals(
                List.of(Reason.of("TOO_WARM", "T1", "COOL", "REFRIGERATED", "ULT_80")), refused("T1", "COOL", "A01"));
        assertInstanceOf(Decision.Accepted.class, store("T2", "COOL", "A01"));
    }

    @Test
    void tube_that_lies_there_already_is_no_new_fact() {
        aisle.frozen("T1").lying("T1", "B1", "A01");
        var accepted = (Decision.Accepted<Stored>) store("T1", "B1", "A01");
        assertTrue(accepted.entries().isEmpty());
        assertEquals(
                List.of(Reason.of("ALREADY_THERE", "T1", "B1", "A01")),
                accepted.answer().warnings());
    }

    @Test
    void freezer_and_shelf_take_no_tubes() {
        aisle.frozen("T1");
        assertEquals(List.of(Reason.of("NOT_FOR_TUBES", "FREEZER")), refused("T1", "FREEZER", "A01"));
    }

    private Decision<Stored> store(String tube, String box, String cell) {
        return Storing.decide(StoreTubes.one(tube, box, cell), aisle.now(), NOW);
    }

    private List<?> facts(String tube, String box, String cell) {
        return ((Decision.Accepted<Stored>) store(tube, box, cell))
                .entries().stream().map(e -> e.fact()).toList();
    }

    private List<Reason> refused(String tube, String box, String cell) {
        return Optional.of(store(tube, box, cell))
                .map(d -> ((Decision.Refused<Stored>) d).reasons())
                .orElseThrow();
    }
}
