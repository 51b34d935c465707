package org.himuro.lims.storage.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;

/**
 * A unit as it looks: an upright one from the front, a chest, a tank and a store from above (B2). Lengths are units of the drawing.
 *
 * @param name its name
 * @param code its code
 * @param kind upright freezer, tank, refrigerator
 * @param around its containers from the outermost inwards
 * @param view from where it is seen
 * @param by what the colours say
 * @param celsius its temperature now, degrees Celsius; empty while unknown
 * @param set the temperature it should have, degrees Celsius
 * @param tone how its state is shown
 * @param state its state in words
 * @param bays from top to bottom
 * @param legend what each colour says
 */
public record UnitPicture(
        String name,
        String code,
        Phrase kind,
        List<BoxPicture.Place> around,
        View view,
        Colouring by,
        Optional<BigDecimal> celsius,
        BigDecimal set,
        Tone tone,
        Phrase state,
        int width,
        int height,
        List<Bay> bays,
        List<Key> legend,
        Care care) {
    public UnitPicture {
        around = List.copyOf(around);
        bays = List.copyOf(bays);
        legend = List.copyOf(legend);
    }

    public UnitPicture with(Care own) {
        return new UnitPicture(
                name, code, kind, around, view, by, celsius, set, tone, state, width, height, bays, legend, own);
    }

    public List<Rack> racks() {
        return bays.stream().flatMap(bay -> bay.racks().stream()).toList();
    }

    public long occupied() {
        return racks().stream().mapToLong(Rack::occupied).sum();
    }

    public long reserved() {
        return racks().stream().mapToLong(Rack::reserved).sum();
    }

    public long capacity() {
        return racks().stream().mapToLong(Rack::capacity).sum();
    }

    /** From where it is seen. */
    public enum View {
        FRONT,
        ABOVE,
        ROUND
    }

    /** A shelf behind its inner door, or all that is seen from above. @param name empty where it has none */
    public record Bay(String name, Optional<String> href, int y, int height, List<Rack> racks) {
        public Bay {
            racks = List.copyOf(racks);
        }
    }

    /**
     * One rack, tower or canister.
     *
     * @param occupied tubes in it
     * @param reserved positions that are reserved beside them
     * @param capacity positions it has; 0 where tubes are in it without positions
     * @param inside what stands in it, in its positions
     */
    public record Rack(
            String name,
            String code,
            int x,
            int y,
            long occupied,
            long reserved,
            long capacity,
            Shade shade,
            boolean marked,
            String href,
            List<Small> inside) {
        public Rack {
            inside = List.copyOf(inside);
        }

        public int percent() {
            return capacity == 0 ? 0 : Math.round(100f * (occupied + reserved) / capacity);
        }
    }

    /** A box in its rack, seen small. */
    public record Small(double x, double y, double width, double height, Shade shade) {}

    /** A colour and the pattern that says the same without it. */
    public enum Shade {
        STEP_0,
        STEP_1,
        STEP_2,
        STEP_3,
        STEP_4,
        GROUP_1,
        GROUP_2,
        GROUP_3,
        GROUP_4,
        GROUP_5,
        GROUP_6,
        OTHER,
        UNKNOWN;

        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** @param word what it says; empty where it is a code */
    public record Key(Shade shade, Optional<Phrase> word, String code) {}
}
