package org.himuro.labels.render;

import org.himuro.labels.layout.Placed.PlacedText;
import org.himuro.labels.symbol.Resolution;

/**
 * The scalable face 0 that every ZPL printer has: a bold condensed one. Its widths differ a little from maker to maker, so they are
 * taken too wide rather than too narrow.
 */
final class PrinterFace {
    private PrinterFace() {}

    /** The width parameter of {@code ^A0}, in dots: as the height, or less where the text would leave its area. */
    static int width(PlacedText text, Resolution resolution) {
        var natural = resolution.toDot(text.size());
        var widest = text.text().chars().mapToDouble(PrinterFace::em).sum() * text.size();
        return widest <= text.room() ? natural : Math.max(1, (int) Math.floor(natural * text.room() / widest));
    }

    /** Width of a character as a part of the height, at most. */
    private static double em(int c) {
        if (c == 'W' || c == 'M' || c == '@' || c == '%' || c == 'm' || c == 'w') {
            return 0.85;
        }
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == ' ') {
            return 0.55;
        }
        return 0.65;
    }
}
