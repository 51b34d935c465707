package org.himuro.labels.symbol;

/**
 * The dots of a printer.
 *
 * @param dpi dots per inch, 72 to 2400; label printers have 203, 300 or 600
 */
public record Resolution(int dpi) {
    /** Symbols with smaller modules are not read by hand scanners. */
    public static final double SMALLEST_MODULE_MM = 0.16;

    /** How far from its size a module of whole dots may be, as a part of it: 0.254 mm is 2.03 dots of 203 dpi. */
    private static final double TOLERANCE = 0.02;

    public Resolution {
        if (dpi < 72 || dpi > 2_400) {
            throw new IllegalArgumentException("Resolution is 72 to 2400 dpi, not " + dpi);
        }
    }

    /** How many dots a module has, or why it cannot be printed. */
    public sealed interface ModuleFit {
        record Dots(int dots) implements ModuleFit {}

        /** Narrower than {@link #SMALLEST_MODULE_MM}. */
        record TooSmall(double moduleMm) implements ModuleFit {}

        /**
         * Its bars would have unequal widths, or the symbol would be larger or smaller by more than 2 %.
         *
         * @param nearestMm a module that is a whole number of dots and not too small
         */
        record NotWhole(double moduleMm, double nearestMm) implements ModuleFit {}
    }

    /** Millimetres in dots, not rounded. */
    public double dots(double mm) {
        return mm * dpi / 25.4;
    }

    /** Millimetres to the nearest dot. */
    public int toDot(double mm) {
        return (int) Math.round(dots(mm));
    }

    /** Whether a module of this size can be printed well. */
    public ModuleFit fit(double moduleMm) {
        if (moduleMm < SMALLEST_MODULE_MM) {
            return new ModuleFit.TooSmall(moduleMm);
        }
        var whole = Math.max(1, Math.round(dots(moduleMm)));
        if (Math.abs(dots(moduleMm) - whole) <= TOLERANCE * whole) {
            return new ModuleFit.Dots((int) whole);
        }
        var least = (long) Math.ceil(dots(SMALLEST_MODULE_MM));
        return new ModuleFit.NotWhole(moduleMm, Math.max(whole, least) * 25.4 / dpi);
    }
}
