package org.himuro.lims.picking.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.himuro.lims.picking.model.Stop.Step;
import org.himuro.lims.specimen.ContainerType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B4")
class WalkingOrderTest {
    private static final int LISTS = Boolean.getBoolean("himuro.proof") ? 2_000 : 100;

    private static Step step(ContainerType type, String code, String cell) {
        return new Step(code, "", type, cell);
    }

    private static Stop stop(String code, String room, String unit, int shelf, String box, String cell) {
        return new Stop(
                new UUID(1, code.hashCode()),
                code,
                List.of(
                        step(ContainerType.ROOM, room, ""),
                        step(ContainerType.FREEZER, unit, ""),
                        step(ContainerType.SHELF, unit + "-S" + shelf, "A0" + shelf),
                        step(ContainerType.BOX, box, "A01")),
                cell);
    }

    private static List<String> codes(List<Stop> stops) {
        return stops.stream().map(Stop::code).toList();
    }

    @Test
    void one_walks_room_by_room_and_in_a_unit_shelf_by_shelf_box_by_box_position_by_position() {
        var stops = List.of(
                stop("T1", "ROOM-10", "F1", 1, "B1", "A01"),
                stop("T2", "ROOM-2", "F12", 1, "B2", "A01"),
                stop("T3", "ROOM-2", "F2", 2, "B3", "A01"),
                stop("T4", "ROOM-2", "F2", 1, "B4", "B02"),
                stop("T5", "ROOM-2", "F2", 1, "B4", "A10"),
                stop("T6", "ROOM-2", "F2", 1, "B4", "A02"));
        assertEquals(List.of("T6", "T5", "T4", "T3", "T2", "T1"), codes(WalkingOrder.of(stops)));
        assertEquals(3, WalkingOrder.openings(WalkingOrder.of(stops)));
        assertEquals(3, WalkingOrder.openingsByCode(stops));
    }

    @Test
    void a_figure_in_a_code_counts_as_a_number_and_a_row_of_two_letters_comes_after_z() {
        assertTrue(WalkingOrder.naturally("B2", "B10") < 0);
        assertTrue(WalkingOrder.naturally("Z09", "AA01") < 0);
        assertTrue(WalkingOrder.naturally("A07", "A12") < 0);
        assertEquals(0, WalkingOrder.naturally("A01", "A01"));
    }

    @Test
    void what_lies_nowhere_comes_last_and_opens_nothing() {
        var nowhere = new Stop(new UUID(1, 1), "A-FIRST", List.of(), "");
        var order = WalkingOrder.of(List.of(nowhere, stop("T1", "R", "F", 1, "B", "A01")));
        assertEquals(List.of("T1", "A-FIRST"), codes(order));
        assertEquals(1, WalkingOrder.openings(order));
    }

    @Test
    void a_box_in_no_unit_is_a_door_of_its_own_and_one_that_stays_open_counts_once() {
        var box = List.of(step(ContainerType.ROOM, "R", ""), step(ContainerType.BOX, "B7", ""));
        var one = new Stop(new UUID(1, 1), "T1", box, "A01");
        var two = new Stop(new UUID(1, 2), "T2", box, "A02");
        assertEquals("B7", one.unit().orElseThrow().code());
        assertEquals(1, WalkingOrder.openings(List.of(one, two)));
    }

    @Test
    void of_every_random_list_each_unit_is_opened_once_nothing_is_lost_and_no_order_opens_fewer() {
        for (int i = 0; i < LISTS; i++) {
            long seed = 141_000L + i;
            var stops = random(new Random(seed), 5 + i % 60, 1 + i % 9);
            var order = WalkingOrder.of(stops);
            var units = new HashSet<>(
                    stops.stream().map(s -> s.unit().orElseThrow().code()).toList());
            assertEquals(units.size(), WalkingOrder.openings(order), "seed " + seed);
            assertEquals(new HashSet<>(stops), new HashSet<>(order), "seed " + seed);
            assertEquals(stops.size(), order.size(), "seed " + seed);
            assertEquals(order, WalkingOrder.of(order.reversed()), "seed " + seed);
            assertTrue(WalkingOrder.openingsByCode(stops) >= units.size(), "seed " + seed);
        }
    }

    @Test
    void a_thousand_tubes_over_forty_units_take_forty_openings_instead_of_some_nine_hundred_and_seventy() {
        var stops = random(new Random(40), 1_000, 40);
        assertEquals(40, WalkingOrder.openings(WalkingOrder.of(stops)));
        assertEquals(974, WalkingOrder.openingsByCode(stops), 15);
    }

    private static List<Stop> random(Random random, int tubes, int units) {
        var stops = new ArrayList<Stop>();
        for (int i = 0; i < tubes; i++) {
            int unit = i < units ? i : random.nextInt(units);
            int shelf = 1 + random.nextInt(4);
            int box = random.nextInt(30);
            var cell = "%c%02d".formatted('A' + random.nextInt(9), 1 + random.nextInt(9));
            stops.add(stop(
                    "T%06d-%d".formatted(random.nextInt(1_000_000), i),
                    "ROOM-" + unit / 8,
                    "F" + unit,
                    shelf,
                    "B" + unit + "-" + shelf + "-" + box,
                    cell));
        }
        return stops;
    }
}
