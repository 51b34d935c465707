package org.himuro.lims.storage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.storage.model.Aisle.NOW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.MoveByScan;
import org.himuro.lims.storage.MoveContainer;
import org.himuro.lims.storage.MovedByScan;
import org.himuro.lims.storage.RegisterContainer.Spot;
import org.himuro.lims.storage.StoreTubes.Put;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B5")
class ScannedMoveTest {
    private final Aisle aisle = Aisle.withBoxes()
            .frozen("T1")
            .lying("T1", "B1", "A01")
            .container("RACK", ContainerType.RACK, 2, 2, "NONE", Aisle.HERE)
            .in("RACK", "FREEZER", "C01")
            .container("DRAWER", ContainerType.DRAWER, 2, 2, "NONE", Aisle.HERE)
            .in("DRAWER", "RACK", "A01")
            .container("CANE", ContainerType.CANE, 0, 0, "LN2_LIQUID", Aisle.HERE);

    private Decision<MovedByScan> tube(String seen, String into, String cell) {
        var command = new MoveByScan("T1", false, seen, Optional.of(new Spot(into, cell)));
        return ScannedMove.tubes(command, List.of(new Put("T1", into, cell)), aisle.now(), NOW);
    }

    private Decision<MovedByScan> container(MoveByScan command, String moved) {
        return ScannedMove.containers(
                command, List.of(new MoveContainer(moved, command.into())), Map.of(), aisle.now(), NOW);
    }

    private static List<Reason> reasons(Decision<MovedByScan> decision) {
        return ((Decision.Refused<MovedByScan>) decision).reasons();
    }

    @Test
    void who_comes_second_is_told_where_it_is_now() {
        assertThat(tube("B1 A01", "B2", "A01")).isInstanceOf(Decision.Accepted.class);
        assertThat(reasons(tube("B2 C03", "B2", "A01"))).containsExactly(Reason.of("MOVED_MEANWHILE", "T1", "B1 A01"));
        var box = new MoveByScan("B1", false, "FREEZER D01", Optional.of(new Spot("RACK", "B01")));
        assertThat(reasons(container(box, "B1"))).containsExactly(Reason.of("MOVED_MEANWHILE", "B1", "FREEZER A01"));
    }

    @Test
    void nothing_goes_into_itself_nor_into_what_stands_in_it() {
        var rack = new MoveByScan("RACK", false, "", Optional.of(new Spot("DRAWER", "A01")));
        assertThat(reasons(container(rack, "RACK"))).contains(Reason.of("INTO_ITSELF", "RACK", "DRAWER"));
        var self = new MoveByScan("RACK", true, "", Optional.of(new Spot("RACK", "")));
        assertThat(reasons(container(self, "DRAWER"))).contains(Reason.of("INTO_ITSELF", "RACK", "RACK"));
    }

    @Test
    void a_cane_takes_tubes_without_positions_and_gives_them_back() {
        var into = (Decision.Accepted<MovedByScan>) tube("", "CANE", "");
        assertThat(into.answer()).isEqualTo(new MovedByScan("T1", 1, "CANE"));
        aisle.tube("T1", into.entries().getFirst().fact());
        assertThat(ScannedMove.where("T1", aisle.now())).contains("CANE");
        assertThat(tube("CANE", "B1", "A01")).isInstanceOf(Decision.Accepted.class);
        assertThat(reasons(tube("CANE", "CANE", "A01")))
                .as("it has no positions")
                .extracting(Reason::code)
                .containsExactly("POSITION_NOT_IN_BOX");
        var again = (Decision.Accepted<MovedByScan>) tube("", "CANE", "");
        assertThat(again.answer().things()).as("it is there already").isZero();
    }
}
