package org.himuro.lims.storage.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.application.UnitColours.Load;
import org.himuro.lims.storage.application.UnitInsides.Standing;
import org.himuro.lims.storage.application.UnitInsides.Tally;
import org.himuro.lims.storage.application.UnitPicture.Rack;
import org.himuro.lims.storage.application.UnitPicture.Shade;
import org.himuro.lims.storage.model.Cells;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B2")
class UnitPictureTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private long next = 1;
    private final List<Standing> below = new ArrayList<>();

    private Pictures.Place place(ContainerType type, int rows, int columns, Optional<UUID> parent, String cell) {
        var id = new UUID(3, next++);
        var place = new Pictures.Place(
                id, type + "-" + id.getLeastSignificantBits(), type, "", rows, columns, "NONE", parent);
        if (parent.isPresent()) {
            below.add(new Standing(place, Optional.of(cell).filter(c -> !c.isEmpty())));
        }
        return place;
    }

    private Pictures.Place unit(ContainerType type, int rows, int columns) {
        return place(type, rows, columns, Optional.empty(), "");
    }

    /** Racks in every position, each with boxes. */
    private void racks(Pictures.Place outer, int boxes) {
        for (var cell : Cells.all(outer.rows(), outer.columns())) {
            var rack = place(ContainerType.RACK, boxes, 1, Optional.of(outer.id()), cell);
            for (var inner : Cells.all(boxes, 1)) {
                place(ContainerType.BOX, 9, 9, Optional.of(rack.id()), inner);
            }
        }
    }

    private UnitBays bays(Pictures.Place unit, List<Tally> tallies) {
        var colours = new UnitColours(Colouring.UTILISATION, NOW, tallies, Optional.empty(), BigDecimal.ZERO);
        return new UnitBays(unit, below, DrawingUnits.loads(below, tallies, Map.of()), colours);
    }

    private static List<Rack> all(UnitBays bays) {
        return bays.bays().stream().flatMap(b -> b.racks().stream()).toList();
    }

    private static void none_lies_over_another(UnitBays drawn) {
        var racks = all(drawn);
        for (int i = 0; i < racks.size(); i++) {
            var a = racks.get(i);
            assertThat(a.x()).isBetween(0, drawn.width() - UnitShape.RACK_WIDTH);
            assertThat(a.y()).isBetween(0, drawn.height() - UnitShape.RACK_HEIGHT);
            for (var b : racks.subList(i + 1, racks.size())) {
                assertThat(Math.abs(a.x() - b.x()) >= UnitShape.RACK_WIDTH
                                || Math.abs(a.y() - b.y()) >= UnitShape.RACK_HEIGHT)
                        .as("%s and %s", a, b)
                        .isTrue();
            }
        }
    }

    @Test
    void an_upright_unit_shows_its_shelves_one_below_the_other_with_their_racks() {
        var unit = unit(ContainerType.FREEZER, 3, 1);
        for (var cell : Cells.all(3, 1)) {
            racks(place(ContainerType.SHELF, 1, 4, Optional.of(unit.id()), cell), 2);
        }
        below.sort(java.util.Comparator.comparingInt(s -> s.place().type().ordinal()));
        var drawn = bays(unit, List.of());
        assertThat(drawn.bays()).hasSize(3).extracting(UnitPicture.Bay::name).containsExactly("A01", "B01", "C01");
        assertThat(all(drawn))
                .hasSize(12)
                .allSatisfy(r -> assertThat(r.inside()).hasSize(2));
        none_lies_over_another(drawn);
    }

    @Test
    void a_chest_is_seen_from_above_and_a_tank_has_its_towers_in_a_ring() {
        var chest = unit(ContainerType.CHEST, 2, 11);
        racks(chest, 5);
        below.sort(java.util.Comparator.comparingInt(s -> s.place().type().ordinal()));
        none_lies_over_another(bays(chest, List.of()));
        for (int towers : new int[] {1, 2, 4, 6, 7, 12, 20}) {
            below.clear();
            var tank = unit(ContainerType.TANK, 1, towers);
            racks(tank, 1);
            below.sort(java.util.Comparator.comparingInt(s -> s.place().type().ordinal()));
            var drawn = bays(tank, List.of());
            assertThat(drawn.width()).isEqualTo(drawn.height());
            none_lies_over_another(drawn);
        }
    }

    @Test
    void what_is_in_boxes_counts_for_the_rack_and_the_unit() {
        var unit = unit(ContainerType.CHEST, 1, 2);
        racks(unit, 2);
        below.sort(java.util.Comparator.comparingInt(s -> s.place().type().ordinal()));
        var box = below.stream()
                .filter(s -> s.place().type() == ContainerType.BOX)
                .findFirst()
                .orElseThrow()
                .place();
        var tallies = List.of(new Tally(box.id(), 81, "", Optional.empty()));
        var racks = all(bays(unit, tallies));
        assertThat(racks.getFirst().occupied()).isEqualTo(81);
        assertThat(racks.getFirst().capacity()).isEqualTo(162);
        assertThat(racks.getFirst().inside().getFirst().shade()).isEqualTo(Shade.STEP_4);
        assertThat(racks.get(1).occupied()).isZero();
        var loads = DrawingUnits.loads(below, tallies, Map.of(box.id(), 3L));
        assertThat(loads.get(unit.id())).isEqualTo(new Load(81, 3, 4 * 81, Map.of(), Optional.empty()));
    }

    private static Load load(long tubes, String project, Optional<Instant> since) {
        return new Load(tubes, 0, 81, Map.of(project, tubes), since);
    }

    @Test
    void colours_say_how_old_whose_and_how_cold_and_never_what_nobody_knows() {
        var age = new UnitColours(Colouring.AGE, NOW, List.of(), Optional.empty(), BigDecimal.ZERO);
        assertThat(age.of(load(1, "", Optional.of(NOW.minus(Duration.ofDays(364))))))
                .isEqualTo(Shade.STEP_1);
        assertThat(age.of(load(1, "", Optional.of(NOW.minus(Duration.ofDays(365))))))
                .isEqualTo(Shade.STEP_2);
        assertThat(age.of(load(1, "", Optional.of(NOW.minus(Duration.ofDays(5 * 365))))))
                .isEqualTo(Shade.STEP_4);
        assertThat(age.of(load(1, "", Optional.empty()))).isEqualTo(Shade.UNKNOWN);
        assertThat(age.of(Load.NONE)).isEqualTo(Shade.STEP_0);
        var tallies = List.of(
                new Tally(new UUID(0, 1), 5, "WG", Optional.empty()),
                new Tally(new UUID(0, 2), 7, "RD", Optional.empty()));
        var project = new UnitColours(Colouring.PROJECT, NOW, tallies, Optional.empty(), BigDecimal.ZERO);
        assertThat(project.of(load(1, "RD", Optional.empty()))).isEqualTo(Shade.GROUP_1);
        assertThat(project.of(load(1, "WG", Optional.empty()).and(load(2, "RD", Optional.empty()))))
                .isEqualTo(Shade.GROUP_1);
        assertThat(project.legend()).hasSize(3);
        var cold = new UnitColours(Colouring.TEMPERATURE, NOW, List.of(), Optional.empty(), BigDecimal.ZERO);
        assertThat(cold.of(load(1, "", Optional.empty()))).as("nobody measures").isEqualTo(Shade.UNKNOWN);
    }

    @Test
    void one_tube_is_no_empty_box_and_one_free_position_no_full_one() {
        var filled = new UnitColours(Colouring.UTILISATION, NOW, List.of(), Optional.empty(), BigDecimal.ZERO);
        assertThat(filled.of(new Load(1, 0, 81, Map.of(), Optional.empty()))).isEqualTo(Shade.STEP_1);
        assertThat(filled.of(new Load(80, 0, 81, Map.of(), Optional.empty()))).isEqualTo(Shade.STEP_3);
        assertThat(filled.of(new Load(80, 1, 81, Map.of(), Optional.empty())))
                .as("reserved is not free")
                .isEqualTo(Shade.STEP_4);
    }
}
