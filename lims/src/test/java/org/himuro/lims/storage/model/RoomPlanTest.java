package org.himuro.lims.storage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.ArrangeRoom;
import org.himuro.lims.storage.PlanSpot;
import org.himuro.lims.storage.RoomArranged;
import org.himuro.lims.storage.model.RoomPlan.At;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B2")
class RoomPlanTest {
    private final Aisle aisle = Aisle.withBoxes()
            .container("ROOM", ContainerType.ROOM, 0, 0, "NONE", Aisle.HERE)
            .in("FREEZER", "ROOM", "")
            .in("FRIDGE", "ROOM", "");

    private Decision<RoomArranged> arrange(ArrangeRoom.At... units) {
        return RoomPlan.decide(
                new ArrangeRoom("ROOM", List.of(units)),
                aisle.now(),
                Map.of(aisle.id("FRIDGE"), new PlanSpot(aisle.id("S"), aisle.id("FRIDGE"), 3, 1)),
                Aisle.NOW);
    }

    @Test
    void everyone_is_drawn_somewhere_of_its_own() {
        var units = IntStream.range(0, 100).boxed().toList();
        var places = RoomPlan.places(units, n -> n % 3 == 0 ? Optional.of(new At(1, 1)) : Optional.empty());
        assertThat(new HashSet<>(places.values())).hasSize(100);
        assertThat(places).containsEntry(0, new At(1, 1)).containsEntry(1, new At(0, 0));
    }

    @Test
    void only_what_is_drawn_elsewhere_is_a_fact() {
        var done = (Decision.Accepted<RoomArranged>)
                arrange(new ArrangeRoom.At("FREEZER", 0, 0), new ArrangeRoom.At("FRIDGE", 3, 1));
        assertThat(done.entries()).hasSize(1);
    }

    @Test
    void two_in_one_place_outside_and_of_another_room_are_told_together() {
        var refused = (Decision.Refused<RoomArranged>) arrange(
                new ArrangeRoom.At("FREEZER", 0, 0),
                new ArrangeRoom.At("FRIDGE", 0, 0),
                new ArrangeRoom.At("B1", 12, 0));
        assertThat(refused.reasons())
                .extracting(Reason::code)
                .containsExactly("SPOT_TWICE", "NOT_IN_ROOM", "SPOT_OUTSIDE");
    }
}
