package org.himuro.lims.storage.model;

import static org.himuro.lims.storage.model.RackDifferences.Kind.DUPLICATE;
import static org.himuro.lims.storage.model.RackDifferences.Kind.EMPTY;
import static org.himuro.lims.storage.model.RackDifferences.Kind.EXTRA;
import static org.himuro.lims.storage.model.RackDifferences.Kind.MISSING;
import static org.himuro.lims.storage.model.RackDifferences.Kind.MOVED;
import static org.himuro.lims.storage.model.RackDifferences.Kind.NEW;
import static org.himuro.lims.storage.model.RackDifferences.Kind.OUTSIDE;
import static org.himuro.lims.storage.model.RackDifferences.Kind.SAME;
import static org.himuro.lims.storage.model.RackDifferences.Kind.UNREAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.storage.StoreRack.ReadCell;
import org.himuro.lims.storage.StoreRack.Seen;
import org.himuro.lims.storage.model.RackDifferences.CellDifference;
import org.himuro.lims.storage.model.RackDifferences.Kind;
import org.himuro.lims.storage.model.RackDifferences.KnownTube;
import org.himuro.lims.storage.model.RackDifferences.Registered;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L5")
@Tag("B5")
class RackDifferencesTest {
    private final Map<String, String> here = new HashMap<>();
    private final Map<String, KnownTube> known = new HashMap<>();
    private final List<ReadCell> reading = new ArrayList<>();

    @Test
    void tube_where_the_record_has_it_is_the_same_and_an_empty_cell_is_empty() {
        recorded("A01", "T1");
        read("A01", "T1").empty("A02");
        assertEquals(List.of(SAME, EMPTY), kinds("A01", "A02"));
    }

    @Test
    void tube_in_hand_is_new_and_tube_of_another_box_has_moved() {
        known.put("T1", new KnownTube("T1", Optional.empty()));
        known.put("T2", new KnownTube("T2", Optional.of("B2 C03")));
        read("A01", "T1").read("A02", "T2");
        assertEquals(List.of(NEW, MOVED), kinds("A01", "A02"));
        assertEquals(Optional.of("B2 C03"), at("A02").from());
    }

    @Test
    void tube_that_changed_its_cell_within_the_box_has_moved_and_is_not_missing() {
        recorded("A01", "T1");
        read("A02", "T1").empty("A01");
        assertEquals(List.of(EMPTY, MOVED), kinds("A01", "A02"));
        assertFalse(at("A01").displaced());
    }

    @Test
    void empty_cell_of_a_tube_that_is_nowhere_is_missing() {
        recorded("A01", "T1");
        empty("A01");
        assertEquals(List.of(MISSING), kinds("A01"));
        assertTrue(at("A01").displaced());
    }

    @Test
    void tube_pushed_out_by_another_is_gone_although_its_cell_is_full() {
        recorded("A01", "T1");
        known.put("T2", new KnownTube("T2", Optional.empty()));
        read("A01", "T2");
        assertEquals(List.of(NEW), kinds("A01"));
        assertTrue(at("A01").displaced());
        assertEquals(1, differences().gone().size());
    }

    @Test
    void unread_is_not_empty_and_must_be_decided() {
        recorded("A01", "T1");
        reading.add(new ReadCell("A1", Seen.UNREAD, Optional.empty()));
        assertEquals(List.of(UNREAD), kinds("A01"));
        assertTrue(at("A01").kind().mustBeDecided());
        assertFalse(at("A01").displaced());
    }

    @Test
    void occupied_cell_that_the_file_does_not_mention_counts_as_unread() {
        recorded("A01", "T1");
        assertEquals(List.of(UNREAD, EMPTY), kinds("A01", "B01"));
    }

    @Test
    void unknown_code_is_extra_and_a_code_read_twice_is_not_believed() {
        recorded("B01", "T1");
        read("A01", "STRANGER").read("B01", "T1").read("B02", "T1");
        assertEquals(List.of(EXTRA, DUPLICATE, DUPLICATE), kinds("A01", "B01", "B02"));
    }

    @Test
    void alias_of_the_tube_in_the_record_is_the_same_tube() {
        recorded("A01", "T1");
        known.put("0123456789", new KnownTube("T1", Optional.of("B1 A01")));
        read("A01", "0123456789");
        assertEquals(List.of(SAME), kinds("A01"));
    }

    @Test
    void code_seen_outside_the_boxes_shape_is_a_fault() {
        read("C01", "T1");
        assertEquals(List.of(OUTSIDE), kinds("C01"));
        assertTrue(at("C01").kind().isFault());
    }

    private RackDifferencesTest recorded(String cell, String tube) {
        here.put(cell, tube);
        known.put(tube, new KnownTube(tube, Optional.of("B1 " + cell)));
        return this;
    }

    private RackDifferencesTest read(String cell, String code) {
        reading.add(new ReadCell(cell, Seen.CODE, Optional.of(code)));
        return this;
    }

    private RackDifferencesTest empty(String cell) {
        reading.add(new ReadCell(cell, Seen.EMPTY, Optional.empty()));
        return this;
    }

    private RackDifferences differences() {
        return RackDifferences.between(new Registered(2, 2, here, known), reading);
    }

    private CellDifference at(String cell) {
        return differences().cells().stream()
                .filter(c -> c.cell().equals(cell))
                .findFirst()
                .orElseThrow();
    }

    private List<Kind> kinds(String... cells) {
        return List.of(cells).stream().map(this::at).map(CellDifference::kind).toList();
    }
}
