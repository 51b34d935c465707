package org.himuro.lims.storage.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;

/**
 * A freezer drawn from the front (B2).
 *
 * @param name its name
 * @param kind upright freezer, tank, refrigerator
 * @param room where it stands
 * @param celsius its temperature now, degrees Celsius; empty while unknown
 * @param set the temperature it should have, degrees Celsius
 * @param tone how its state is shown
 * @param state its state in words
 * @param shelves from top to bottom
 */
public record UnitPicture(
        String name,
        Phrase kind,
        String room,
        Optional<BigDecimal> celsius,
        BigDecimal set,
        Tone tone,
        Phrase state,
        List<Shelf> shelves,
        Care care) {
    public UnitPicture(
            String name,
            Phrase kind,
            String room,
            Optional<BigDecimal> celsius,
            BigDecimal set,
            Tone tone,
            Phrase state,
            List<Shelf> shelves) {
        this(name, kind, room, celsius, set, tone, state, shelves, Care.NONE);
    }

    public UnitPicture {
        shelves = List.copyOf(shelves);
    }

    public UnitPicture with(Care own) {
        return new UnitPicture(name, kind, room, celsius, set, tone, state, shelves, own);
    }

    public int occupied() {
        return shelves.stream()
                .flatMap(shelf -> shelf.racks().stream())
                .mapToInt(Rack::occupied)
                .sum();
    }

    public int reserved() {
        return shelves.stream()
                .flatMap(shelf -> shelf.racks().stream())
                .mapToInt(Rack::reserved)
                .sum();
    }

    public int capacity() {
        return shelves.stream()
                .flatMap(shelf -> shelf.racks().stream())
                .mapToInt(Rack::capacity)
                .sum();
    }

    /** The most racks on one shelf, at least one: the width of the drawing. */
    public int widest() {
        return shelves.stream().mapToInt(shelf -> shelf.racks().size()).max().orElse(1);
    }

    /** One shelf behind its inner door. */
    public record Shelf(String name, List<Rack> racks) {
        public Shelf {
            racks = List.copyOf(racks);
        }
    }

    /** One rack: tubes in it, positions that are reserved beside them, and positions it has. */
    public record Rack(String name, int occupied, int reserved, int capacity, boolean marked, String href) {
        public Rack(String name, int occupied, int capacity, boolean marked, String href) {
            this(name, occupied, 0, capacity, marked, href);
        }

        /** How full it is in five steps, 0 (empty) to 4 (full); what is reserved is not free. */
        public int step() {
            return capacity == 0 ? 0 : used() >= capacity ? 4 : (int) Math.ceil(3.0 * used() / capacity);
        }

        public int percent() {
            return capacity == 0 ? 0 : Math.round(100f * used() / capacity);
        }

        private int used() {
            return occupied + reserved;
        }
    }
}
