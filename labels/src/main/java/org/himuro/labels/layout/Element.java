package org.himuro.labels.layout;

import java.util.List;
import org.himuro.labels.fonts.Face;
import org.himuro.labels.symbol.SymbolKind;

/** Something on a label. All lengths in millimetres. */
public sealed interface Element {
    /**
     * One line of text, its capital letters in the middle of the area's height.
     *
     * @param size of the face, from 1; at most the height of the area
     * @param editable whether a site may say something else here ({@link Rewording})
     */
    record Text(Area area, double size, Face face, Align align, Template text, boolean editable) implements Element {
        /** One that stays as it is. */
        public Text(Area area, double size, Face face, Align align, Template text) {
            this(area, size, face, align, text, false);
        }
    }

    /**
     * A symbol. Its size follows from its text; the quiet zone lies outside of it and must stay free.
     *
     * @param x left edge of the first module
     * @param y upper edge of the first module
     * @param module size of a module, from 0.16
     * @param barHeight of a linear symbol, from 5; 0 for the others
     */
    record Mark(SymbolKind kind, double x, double y, double module, double barHeight, Template text)
            implements Element {}

    /**
     * An empty rectangle, its line within the area.
     *
     * @param line thickness
     */
    record Frame(Area area, double line) implements Element {}

    /** A filled rectangle, as a line is. */
    record Rule(Area area) implements Element {}

    /**
     * A square on its point, its line within it: the mark of dangerous goods (UN3373: PI 650; class 9: ADR 5.2.2.2).
     *
     * @param side of the outer edge, from 50
     * @param line thickness, from 2
     */
    record Diamond(Point centre, double side, double line) implements Element {}

    /** A filled shape with straight edges, of 3 corners or more. */
    record Polygon(List<Point> corners) implements Element {
        public Polygon {
            corners = List.copyOf(corners);
        }
    }

    /** Where a text stands in its area. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }
}
