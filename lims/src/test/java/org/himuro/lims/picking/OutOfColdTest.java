package org.himuro.lims.picking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.Preparation;
import org.himuro.lims.specimen.TubeEvent.TubeDrawn;
import org.himuro.lims.specimen.TubeEvent.TubePacked;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.TubeEvent.TubeTaken;
import org.himuro.lims.specimen.TubeEvent.TubeThawed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B4")
class OutOfColdTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T00:00:00Z");
    private static final UUID TUBE = new UUID(1, 1);
    private static final UUID BOX = new UUID(1, 2);

    private final List<Recorded> own = new ArrayList<>();

    private UUID at(int minute, Fact fact) {
        var id = new UUID(9, own.size() + 1L);
        var actor = new Actor(new UUID(2, 1), Optional.empty(), new UUID(1, 9));
        own.add(new Recorded(
                id,
                id,
                new StreamRef("tube", TUBE),
                own.size() + 1L,
                fact,
                minute(minute),
                minute(minute),
                actor,
                new Digest(new byte[32])));
        return id;
    }

    private static Instant minute(int minute) {
        return MORNING.plusSeconds(60L * minute);
    }

    private static TubeTaken picked() {
        return new TubeTaken(new UUID(1, 9), "OTHER", Optional.of(new UUID(3, 3)));
    }

    private Duration total(int now) {
        return OutOfCold.of(own).total(minute(now));
    }

    @Test
    void it_is_out_from_the_pick_until_it_is_put_somewhere_and_the_times_of_its_life_add_up() {
        at(0, new TubeStored(BOX, "A01"));
        at(10, picked());
        at(17, new TubeStored(BOX, "A01"));
        at(30, picked());
        at(33, new TubeStored(BOX, "B02"));
        assertEquals(Duration.ofMinutes(10), total(99));
        assertEquals(2, OutOfCold.of(own).trips().size());
    }

    @Test
    void one_that_is_still_out_counts_up_to_now() {
        at(0, new TubeStored(BOX, "A01"));
        at(10, picked());
        assertEquals(Duration.ofMinutes(25), total(35));
        assertEquals(minute(10), OutOfCold.of(own).now().orElseThrow().from());
    }

    @Test
    void packing_ends_it_and_so_does_the_last_drop() {
        at(0, new TubeStored(BOX, "A01"));
        at(10, picked());
        at(14, new TubePacked(new UUID(4, 4), new UUID(1, 8)));
        at(20, new TubeStored(BOX, "A01"));
        at(30, picked());
        at(32, new TubeDrawn(new UUID(5, 5), Preparation.DERIVATIVE, Optional.empty(), false));
        at(39, new TubeDrawn(new UUID(5, 6), Preparation.DERIVATIVE, Optional.empty(), true));
        assertEquals(Duration.ofMinutes(4 + 9), total(99));
    }

    @Test
    void a_pick_that_was_taken_back_never_was_and_a_thaw_is_another_matter() {
        at(0, new TubeStored(BOX, "A01"));
        var wrong = at(10, picked());
        at(11, new FactCorrected(wrong, "UNDO", Optional.empty()));
        at(12, new TubeThawed("MEASUREMENT"));
        assertEquals(List.of(), OutOfCold.of(own).trips());
    }

    @Test
    void what_never_lay_in_a_position_was_never_taken_out_of_the_cold() {
        at(0, new TubeTaken(new UUID(1, 9), "USE"));
        at(5, new TubeStored(BOX, "A01"));
        assertEquals(Duration.ZERO, total(99));
    }
}
