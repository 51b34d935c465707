package org.himuro.lims.storage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ContainerEvent.ContainerPlaced;
import org.himuro.lims.specimen.ContainerEvent.ContainerRegistered;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.BuildUnit;
import org.himuro.lims.storage.CommonUnitTypes;
import org.himuro.lims.storage.ContainerMade;
import org.himuro.lims.storage.Layout;
import org.himuro.lims.storage.model.UnitPlan.Wanted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B1")
class LayoutTest {
    private static Layout layout(String text) {
        return Layout.read(text).orElseThrow();
    }

    private static List<String> against(String text) {
        return UnitPlan.against(layout(text), "ULT_80").stream()
                .map(Reason::code)
                .toList();
    }

    @Test
    void common_types_can_all_be_built_and_are_read_as_they_are_written() {
        assertThat(CommonUnitTypes.all()).hasSizeGreaterThan(5).allSatisfy(type -> {
            assertThat(UnitPlan.against(type.layout(), type.temperatureClass())).isEmpty();
            assertThat(Layout.read(type.layout().text())).contains(type.layout());
            assertThat(type.layout().text()).hasSizeLessThan(Layout.TEXT);
        });
    }

    @Test
    void twenty_two_racks_of_five_by_five_boxes_of_eighty_one_are_44550_positions() {
        var chest = layout("CHEST RACK 2x11 BOX 5x5 9x9");
        assertThat(chest.positions()).isEqualTo(44_550);
        assertThat(chest.containers()).isEqualTo(1 + 22 + 550);
        assertThat(chest.counts()).containsEntry(ContainerType.BOX, 550L);
    }

    @Test
    void a_shape_is_the_layout_it_always_was() {
        var shape = new BuildUnit.Shape(ContainerType.FREEZER, "ULT_80", 4, 3, 5, 2, 9, 10);
        assertThat(shape.layout().text()).isEqualTo("FREEZER SHELF 4x1 RACK 1x3 BOX 5x2 9x10");
        assertThat(shape.layout().containers()).isEqualTo(1 + 4 + 12 + 120);
    }

    @Test
    void ten_million_positions_are_refused_with_both_numbers() {
        assertThat(UnitPlan.against(layout("FREEZER SHELF 26x1 RACK 1x99 BOX 26x99 26x99"), "ULT_80"))
                .extracting(Reason::code)
                .containsExactly("UNIT_TOO_LARGE", "UNIT_TOO_MANY_POSITIONS");
        assertThat(UnitPlan.against(layout("AUTO_STORE TUBE_RACK 20x99 20x60"), "ULT_80"))
                .containsExactly(Reason.of("UNIT_TOO_MANY_POSITIONS", UnitPlan.MOST_POSITIONS, 20 * 99 * 20 * 60));
    }

    @Test
    void what_does_not_stand_in_what_is_told_level_by_level() {
        assertThat(against("ROOM SHELF 1x1 BOX 1x1 9x9")).containsExactly("NOT_A_UNIT");
        assertThat(against("FREEZER BOX 1x1 RACK 1x1 9x9"))
                .containsExactly("LEVEL_DOES_NOT_FIT", "LEVEL_WITHOUT_TUBES");
        assertThat(against("FREEZER RACK 1x1 RACK 1x1 BOX 1x1 9x9")).containsExactly("LEVEL_TWICE");
        assertThat(against("FREEZER SHELF 27x1 BOX 1x100 9x9")).containsExactly("LEVEL_RANGE", "LEVEL_RANGE");
        assertThat(against("FREEZER 9x9")).contains("LEVEL_MISSING");
        assertThat(against("FREEZER BOX 1x1 0x0")).containsExactly("LEVEL_NEEDS_POSITIONS");
        assertThat(against("TANK GOBLET 1x1 1x7"))
                .as("a goblet's positions are for canes")
                .containsExactly("LEVEL_NEEDS_POSITIONS");
        assertThat(against("TANK CANISTER 1x6 GOBLET 1x6 CANE 1x7 0x0")).isEmpty();
        assertThat(Layout.read("FREEZER SHELF 1x1")).isEmpty();
        assertThat(Layout.read("COLD SHELF 1x1 9x9")).isEmpty();
    }

    @Test
    void every_position_of_every_level_has_one_of_the_next_with_a_code_of_its_own() {
        var tank = layout("TANK CANISTER 1x2 GOBLET 1x3 CANE 2x1 0x0");
        var ids = new ArrayList<UUID>();
        var codes = new EnumMap<ContainerType, Collection<String>>(ContainerType.class);
        tank.counts().forEach((type, count) -> {
            var some = new ArrayDeque<String>();
            for (int n = 0; n < count; n++) {
                some.add(type + "-" + n);
                ids.add(new UUID(7, ids.size()));
            }
            codes.put(type, some);
        });
        var wanted = new Wanted("T", Optional.empty(), "LN2_LIQUID", tank);
        var built = (Decision.Accepted<ContainerMade>)
                UnitPlan.decide(wanted, List.of(), Aisle.withBoxes().now(), ids, codes, Aisle.NOW);
        assertThat(built.answer().containers()).isEqualTo(1 + 2 + 6 + 12);
        var places = new HashSet<Map.Entry<UUID, String>>();
        var registered = new HashSet<String>();
        built.entries().forEach(e -> {
            switch (e.fact()) {
                case ContainerPlaced placed ->
                    assertThat(places.add(Map.entry(placed.parent(), placed.cell())))
                            .isTrue();
                case ContainerRegistered made -> {
                    assertThat(registered.add(made.code())).isTrue();
                    assertThat(made.rows())
                            .as(made.code())
                            .isEqualTo(
                                    made.type() == ContainerType.CANE
                                            ? 0
                                            : made.type() == ContainerType.GOBLET ? 2 : 1);
                }
                default -> throw new AssertionError(e);
            }
        });
        assertThat(places).hasSize(20);
    }

    @Test
    void larger_things_hold_smaller_ones_and_frames_hold_other_frames() {
        assertThat(ContainerType.ROOM.fitsIn(ContainerType.BUILDING)).isTrue();
        assertThat(ContainerType.CHEST.fitsIn(ContainerType.ROOM)).isTrue();
        assertThat(ContainerType.DRAWER.fitsIn(ContainerType.RACK)).isTrue();
        assertThat(ContainerType.RACK.fitsIn(ContainerType.DRAWER))
                .as("as it was before")
                .isTrue();
        assertThat(ContainerType.RACK.fitsIn(ContainerType.RACK)).isFalse();
        assertThat(ContainerType.BAG.fitsIn(ContainerType.BOX))
                .as("a box holds tubes")
                .isFalse();
        assertThat(ContainerType.FREEZER.fitsIn(ContainerType.TANK)).isFalse();
    }
}
