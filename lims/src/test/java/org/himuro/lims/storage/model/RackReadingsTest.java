package org.himuro.lims.storage.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.himuro.lims.ledger.model.CanonicalReader;
import org.himuro.lims.storage.StorageEvent.RackRead;
import org.himuro.lims.storage.StoreRack.ReadCell;
import org.himuro.lims.storage.StoreRack.Seen;
import org.himuro.lims.storage.model.RackDifferences.Kind;
import org.himuro.lims.storage.model.RackDifferences.KnownTube;
import org.himuro.lims.storage.model.RackDifferences.Registered;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("L5")
class RackReadingsTest {
    private static final int ROUNDS = 300;

    @ParameterizedTest
    @CsvSource({"8,12", "9,9", "16,24"})
    void reading_turned_twice_is_the_reading(int rows, int columns) {
        var reading = straight(full(rows, columns));
        var once = RackReadings.turned(rows, columns, reading);
        assertEquals(reading, RackReadings.turned(rows, columns, once));
        assertEquals(Cells.label(rows, columns), RackReadings.turned(rows, columns, "a1"));
    }

    @ParameterizedTest
    @CsvSource({"8,12,1", "9,9,2", "16,24,3"})
    void full_box_read_turned_is_recognised_with_a_quarter_unread_or_moved(int rows, int columns, long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var record = full(rows, columns);
            var reading = disturbed(RackReadings.turned(rows, columns, straight(record)), rows * columns / 4, random);
            assertTrue(RackReadings.likelyTurned(record, reading), "seed " + seed + ", round " + round);
        }
    }

    @Test
    void reading_that_agrees_as_well_unturned_is_never_called_turned() {
        long seed = 4;
        var random = new Random(seed);
        for (int round = 0; round < 5 * ROUNDS; round++) {
            int rows = 1 + random.nextInt(9);
            int columns = 1 + random.nextInt(12);
            var record = sparse(full(rows, columns), random);
            var reading = disturbed(straight(record), random.nextInt(rows * columns + 1), random);
            if (random.nextBoolean()) {
                reading = RackReadings.turned(rows, columns, reading);
            }
            var turned = RackReadings.turned(rows, columns, reading);
            if (same(record, reading) >= same(record, turned)) {
                assertFalse(RackReadings.likelyTurned(record, reading), "seed " + seed + ", round " + round);
            }
            assertFalse(
                    RackReadings.likelyTurned(record, reading) && RackReadings.likelyTurned(record, turned),
                    "seed " + seed + ", round " + round);
        }
    }

    @Test
    void two_tubes_that_changed_places_are_no_turned_rack() {
        var record = new Registered(2, 2, Map.of("A01", "T1", "B02", "T2"), Map.of());
        assertFalse(RackReadings.likelyTurned(record, List.of(read("A01", "T2"), read("B02", "T1"))));
    }

    @Test
    void new_tubes_alone_say_nothing_of_how_the_rack_lies() {
        var record = new Registered(2, 2, Map.of(), Map.of());
        assertFalse(RackReadings.likelyTurned(record, straight(full(2, 2))));
    }

    @Test
    void hand_scan_fills_an_unread_cell_and_one_that_the_file_does_not_mention() {
        var reading = List.of(new ReadCell("A1", Seen.UNREAD, Optional.empty()), read("A2", "T2"));
        var filled = RackReadings.filled(reading, Map.of("A01", "T1", "B01", "T3"));
        assertEquals(List.of(read("A01", "T1"), read("A2", "T2"), read("B01", "T3")), filled.filled());
        assertEquals(List.of("A01", "B01"), filled.byHand());
    }

    @Test
    void hand_scan_replaces_nothing_that_the_rack_scanner_read() {
        var reading = List.of(read("A1", "T1"), new ReadCell("A2", Seen.EMPTY, Optional.empty()));
        var filled = RackReadings.filled(reading, Map.of("A01", "T9", "A02", "T8"));
        assertEquals(new RackReadings.Filled(reading, List.of()), filled);
    }

    @Test
    void reading_that_was_committed_before_hand_scans_were_told_is_still_read() {
        var old = "{\"cells\":96,\"changed\":2,\"file\":\"ab\"}";
        assertEquals(new RackRead("ab", 96, 2, List.of(), Optional.empty()), CanonicalReader.read(old, RackRead.class));
    }

    private static long same(Registered record, List<ReadCell> reading) {
        // a code that was read twice is no agreement for the preview; here every code is read once
        return RackDifferences.between(record, reading).count(Kind.SAME);
    }

    private static Registered full(int rows, int columns) {
        var here = new HashMap<String, String>();
        var known = new HashMap<String, KnownTube>();
        for (var cell : Cells.all(rows, columns)) {
            here.put(cell, "T-" + cell);
            known.put("T-" + cell, new KnownTube("T-" + cell, Optional.of("B1 " + cell)));
        }
        return new Registered(rows, columns, here, known);
    }

    private static Registered sparse(Registered box, Random random) {
        var here = new HashMap<>(box.here());
        here.keySet().removeIf(cell -> random.nextInt(3) == 0);
        return new Registered(box.rows(), box.columns(), here, box.known());
    }

    private static List<ReadCell> straight(Registered record) {
        return Cells.all(record.rows(), record.columns()).stream()
                .map(cell -> Optional.ofNullable(record.here().get(cell))
                        .map(tube -> read(cell, tube))
                        .orElse(new ReadCell(cell, Seen.EMPTY, Optional.empty())))
                .toList();
    }

    /** Some cells unread, some tubes in each other's places. */
    private static List<ReadCell> disturbed(List<ReadCell> reading, int cells, Random random) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < reading.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        var disturbed = new ArrayList<>(reading);
        for (int i = 0; i + 1 < cells; i += 2) {
            var one = disturbed.get(order.get(i));
            var other = disturbed.get(order.get(i + 1));
            if (random.nextBoolean()) {
                disturbed.set(order.get(i), new ReadCell(one.cell(), Seen.UNREAD, Optional.empty()));
            } else {
                disturbed.set(order.get(i), new ReadCell(one.cell(), other.seen(), other.code()));
                disturbed.set(order.get(i + 1), new ReadCell(other.cell(), one.seen(), one.code()));
            }
        }
        return disturbed;
    }

    private static ReadCell read(String cell, String code) {
        return new ReadCell(cell, Seen.CODE, Optional.of(code));
    }
}
