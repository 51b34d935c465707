package org.himuro.labels.layout;

import java.util.List;
import org.himuro.labels.layout.Element.Frame;
import org.himuro.labels.layout.Placed.Ink;
import org.himuro.labels.layout.Placed.PlacedSymbol;
import org.himuro.labels.layout.Placed.PlacedText;

/** What elements cover. */
final class Areas {
    private Areas() {}

    static Area of(Placed item) {
        return switch (item) {
            case PlacedText t -> new Area(t.x(), t.baseline() - 0.88 * t.size(), t.width(), t.size());
            case PlacedSymbol s -> s.area();
            case Ink i -> i.area();
        };
    }

    static Area withQuiet(PlacedSymbol symbol) {
        var kind = symbol.symbol().kind();
        var quiet = kind.quietModules() * symbol.module();
        return symbol.area().grown(quiet, kind.isLinear() ? 0 : quiet);
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

    static String name(Placed item) {
        return switch (item) {
            case PlacedText t -> "the text " + t.text();
            case PlacedSymbol s -> "the symbol " + s.symbol().text();
            case Ink i ->
                "a line at %.1f, %.1f mm".formatted(i.area().x(), i.area().y());
        };
    }
}
