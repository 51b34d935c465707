package org.himuro.labels.layout;

import java.util.List;
import org.himuro.labels.layout.Element.Diamond;
import org.himuro.labels.layout.Element.Frame;
import org.himuro.labels.layout.Placed.Ink;
import org.himuro.labels.layout.Placed.PlacedSymbol;
import org.himuro.labels.layout.Placed.PlacedText;
import org.himuro.labels.layout.Placed.Shape;

/** What elements cover. */
final class Areas {
    private Areas() {}

    static Area of(Placed item) {
        return switch (item) {
            case PlacedText t -> new Area(t.x(), t.baseline() - 0.88 * t.size(), t.width(), t.size());
            case PlacedSymbol s -> s.area();
            case Ink i -> i.area();
            case Shape s -> s.area();
        };
    }

    static Area withQuiet(PlacedSymbol symbol) {
        var kind = symbol.symbol().kind();
        var quiet = kind.quietModules() * symbol.module();
        return symbol.area().grown(quiet, kind.isLinear() ? 0 : quiet);
    }

    /** Whether there is something of the item within the area. */
    static boolean meet(Area area, Placed item) {
        return item instanceof Shape shape
                ? shape.path().intersects(area.x(), area.y(), area.width(), area.height())
                : area.meets(of(item));
    }

    static List<Area> edges(Frame frame) {
        var a = frame.area();
        var t = frame.line();
        return List.of(
                new Area(a.x(), a.y(), a.width(), t),
                new Area(a.x(), a.bottom() - t, a.width(), t),
                new Area(a.x(), a.y(), t, a.height()),
                new Area(a.right() - t, a.y(), t, a.height()));
    }

    static Area around(List<Point> points) {
        var x = points.stream().mapToDouble(Point::x).summaryStatistics();
        var y = points.stream().mapToDouble(Point::y).summaryStatistics();
        return new Area(x.getMin(), y.getMin(), x.getMax() - x.getMin(), y.getMax() - y.getMin());
    }

    /** The outer and the inner edge of its line. */
    static Shape outlines(Diamond diamond) {
        return new Shape(List.of(
                onItsPoint(diamond.centre(), diamond.side()),
                onItsPoint(diamond.centre(), diamond.side() - 2 * diamond.line())));
    }

    private static List<Point> onItsPoint(Point centre, double side) {
        var half = side / Math.sqrt(2);
        return List.of(
                new Point(centre.x(), centre.y() - half),
                new Point(centre.x() + half, centre.y()),
                new Point(centre.x(), centre.y() + half),
                new Point(centre.x() - half, centre.y()));
    }

    static String name(Placed item) {
        return switch (item) {
            case PlacedText t -> t.text();
            case PlacedSymbol s -> s.symbol().text();
            case Ink i -> "%.1f, %.1f mm".formatted(i.area().x(), i.area().y());
            case Shape s -> "%.1f, %.1f mm".formatted(s.area().x(), s.area().y());
        };
    }
}
