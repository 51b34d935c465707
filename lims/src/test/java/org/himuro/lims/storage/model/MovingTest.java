package org.himuro.lims.storage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.storage.model.Aisle.NOW;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.storage.ContainerMoved;
import org.himuro.lims.storage.MoveContainer;
import org.himuro.lims.storage.RegisterContainer.Spot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B5")
class MovingTest {
    private static final Contents WITHDRAWN = new Contents(Set.of(), true);
    private final Aisle aisle = Aisle.withBoxes();

    private Decision<ContainerMoved> move(String box, String into, String cell, Contents inside) {
        var command = new MoveContainer(box, Optional.of(new Spot(into, cell)));
        return MovingContainer.decide(command, aisle.now(), inside, NOW);
    }

    private static List<Reason> reasons(Decision<ContainerMoved> decision) {
        return ((Decision.Refused<ContainerMoved>) decision).reasons();
    }

    @Test
    void a_box_moves_with_everything_inside_as_one_fact() {
        var moved = (Decision.Accepted<ContainerMoved>) move("B1", "FREEZER", "C01", Contents.NONE);
        assertThat(moved.entries()).hasSize(1);
        var same = (Decision.Accepted<ContainerMoved>) move("B1", "FREEZER", "A01", Contents.NONE);
        assertThat(same.entries()).as("it stands there already").isEmpty();
    }

    @Test
    void a_place_with_positions_wants_to_know_which() {
        assertThat(reasons(move("B1", "FREEZER", "", Contents.NONE)))
                .containsExactly(Reason.of("POSITION_MISSING", "FREEZER"));
        assertThat(reasons(move("B1", "B2", "A01", Contents.NONE))).contains(Reason.of("DOES_NOT_FIT", "B1", "B2"));
    }

    @Test
    void frozen_tubes_do_not_go_into_a_refrigerator_with_their_box() {
        var frozen = new Contents(Set.of(Material.TUMOUR_TISSUE), false);
        assertThat(reasons(move("B1", "FRIDGE", "B01", frozen)))
                .extracting(Reason::code)
                .containsExactly("CONTENTS_TOO_WARM");
    }

    @Test
    void tubes_of_a_donor_who_withdrew_leave_quarantine_in_no_box() {
        assertThat(reasons(move("B1", "FREEZER", "C01", WITHDRAWN)))
                .containsExactly(Reason.of("CONTENTS_WITHDRAWN", "FREEZER"));
        aisle.quarantine("B1");
        assertThat(move("B1", "FREEZER", "C01", WITHDRAWN))
                .as("the box is a place of quarantine itself")
                .isInstanceOf(Decision.Accepted.class);
        aisle.quarantine("FREEZER");
        assertThat(move("B2", "FREEZER", "C01", WITHDRAWN)).isInstanceOf(Decision.Accepted.class);
    }
}
