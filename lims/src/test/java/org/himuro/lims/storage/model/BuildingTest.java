package org.himuro.lims.storage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.BuildUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B1")
class BuildingTest {
    private static BuildUnit.Shape freezer(int shelves, int racks, int high, int deep) {
        return new BuildUnit.Shape(ContainerType.FREEZER, "ULT_80", shelves, racks, high, deep, 9, 9);
    }

    @Test
    void every_number_out_of_range_is_named_with_its_range() {
        var shape = new BuildUnit.Shape(ContainerType.BOX, "COLD", 0, 100, 27, 0, -1, 100);
        assertThat(UnitPlan.against(shape))
                .extracting(Reason::code)
                .containsExactly(
                        "NOT_A_UNIT",
                        "TEMPERATURE_CLASS_UNKNOWN",
                        "SHELVES_RANGE",
                        "RACKS_RANGE",
                        "BOXES_HIGH_RANGE",
                        "BOXES_DEEP_RANGE",
                        "BOX_ROWS_RANGE",
                        "BOX_COLUMNS_RANGE");
    }

    @Test
    void more_than_one_act_makes_is_refused_with_the_number_it_would_be() {
        assertThat(UnitPlan.against(freezer(4, 4, 4, 1))).isEmpty();
        assertThat(UnitPlan.against(freezer(10, 10, 10, 2)))
                .containsExactly(Reason.of("UNIT_TOO_LARGE", UnitPlan.MOST, 1 + 10 + 100 + 2_000));
    }

    @Test
    void a_site_that_is_not_called_by_three_letters_has_no_codes_for_units() {
        var unit = new BuildUnit(" ", Optional.empty(), freezer(1, 1, 1, 1));
        assertThat(UnitPlan.against(unit, "CENTRAL"))
                .extracting(Reason::code)
                .containsExactly("NAME_MISSING", "SITE_WITHOUT_LETTERS");
        assertThat(Registering.hasLetters("HBB")).isTrue();
        assertThat(Registering.hasLetters("HIB")).as("I is taken for 1").isFalse();
    }
}
