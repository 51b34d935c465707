package org.himuro.labels.layout;

import java.awt.geom.Path2D;
import java.util.List;
import org.himuro.labels.fonts.Face;
import org.himuro.labels.symbol.WrittenSymbol;

/** An element of one label, its text known and its place exact, in millimetres. */
public sealed interface Placed {
    /**
     * A text.
     *
     * @param x where it begins
     * @param baseline what its letters stand on
     * @param width as the embedded face has it
     */
    record PlacedText(String text, Face face, double size, double x, double baseline, double width) implements Placed {}

    /** A symbol, without its quiet zone. */
    record PlacedSymbol(WrittenSymbol symbol, double module, Area area) implements Placed {}

    /** Something filled. */
    record Ink(Area area) implements Placed {}

    /** Something filled with slanted edges; an outline within another is a hole. */
    record Shape(List<List<Point>> outlines) implements Placed {
        public Shape {
            outlines = outlines.stream().map(List::copyOf).toList();
        }

        /** In millimetres. */
        public Path2D path() {
            var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            for (var outline : outlines) {
                path.moveTo(outline.getFirst().x(), outline.getFirst().y());
                outline.stream().skip(1).forEach(p -> path.lineTo(p.x(), p.y()));
                path.closePath();
            }
            return path;
        }

        /** The rectangle around it. */
        public Area area() {
            return Areas.around(outlines.stream().flatMap(List::stream).toList());
        }
    }
}
