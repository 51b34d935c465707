package org.himuro.labels.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.fonts.Face;
import org.himuro.labels.fonts.Fonts;
import org.himuro.labels.layout.Element.Diamond;
import org.himuro.labels.layout.Element.Frame;
import org.himuro.labels.layout.Element.Mark;
import org.himuro.labels.layout.Element.Polygon;
import org.himuro.labels.layout.Element.Rule;
import org.himuro.labels.layout.Element.Text;
import org.himuro.labels.layout.Fault.Code;
import org.himuro.labels.layout.Placed.Ink;
import org.himuro.labels.layout.Placed.PlacedSymbol;
import org.himuro.labels.layout.Placed.PlacedText;
import org.himuro.labels.layout.Placed.Shape;
import org.himuro.labels.symbol.Resolution;
import org.himuro.labels.symbol.Resolution.ModuleFit;
import org.himuro.labels.symbol.SymbolWriter;

/**
 * Puts values into a layout and checks all that could go wrong on paper: a text is never cut, a symbol never crowded (L3).
 *
 * <p>Every fault is found at once.
 */
public final class Placement {
    private final Layout layout;
    private final Map<String, String> values;
    private final Optional<Resolution> printer;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Placed> items = new ArrayList<>();

    private Placement(Layout layout, Map<String, String> values, Optional<Resolution> printer) {
        this.layout = layout;
        this.values = values;
        this.printer = printer;
    }

    /** Either the label, or why there is none. */
    public sealed interface Result {
        record Fits(PlacedLabel label) implements Result {}

        record Refused(List<Fault> faults) implements Result {}
    }

    /** A label for a printer whose dots the modules must be a whole number of. */
    public static Result onPrinter(Layout layout, Map<String, String> values, Resolution printer) {
        return new Placement(layout, values, Optional.of(printer)).result();
    }

    /** A label for a page of vectors, or for looking at. */
    public static Result onPaper(Layout layout, Map<String, String> values) {
        return new Placement(layout, values, Optional.empty()).result();
    }

    private Result result() {
        layout.fields().stream()
                .filter(f -> !values.containsKey(f))
                .forEach(f -> faults.add(Fault.ofFields(Code.FIELD_MISSING, "field " + f, List.of(f))));
        for (var i = 0; i < layout.elements().size(); i++) {
            place(layout.elements().get(i), "element " + (i + 1));
        }
        items.stream().filter(PlacedSymbol.class::isInstance).forEach(s -> checkCrowding((PlacedSymbol) s));
        return faults.isEmpty()
                ? new Result.Fits(new PlacedLabel(layout, items))
                : new Result.Refused(List.copyOf(faults));
    }

    private void place(Element element, String where) {
        switch (element) {
            case Text text -> filled(text.text(), where).ifPresent(t -> text(text, t));
            case Mark mark -> filled(mark.text(), where).ifPresent(t -> symbol(mark, t));
            case Frame frame -> Areas.edges(frame).forEach(a -> drawn(new Ink(a), where));
            case Rule rule -> drawn(new Ink(rule.area()), where);
            case Diamond diamond -> drawn(Areas.outlines(diamond), where);
            case Polygon polygon -> drawn(new Shape(List.of(polygon.corners())), where);
        }
    }

    /** A text that is filled in, with its place in the layout and the fields it is from. */
    private record Filled(String text, String where, List<String> fields) {}

    /** Nothing if a value is missing, which is said elsewhere. */
    private Optional<Filled> filled(Template template, String where) {
        return values.keySet().containsAll(template.fields())
                ? Optional.of(new Filled(template.fill(values), where + ": " + template.text(), template.fields()))
                : Optional.empty();
    }

    private void drawn(Placed item, String where) {
        checkInside(Areas.of(item), new Filled("", where, List.of()));
        items.add(item);
    }

    private void text(Text element, Filled filled) {
        var text = filled.text();
        var area = element.area();
        checkInside(area, filled);
        var bad = Fonts.firstUnprintable(text);
        if (bad >= 0) {
            var sign = "U+%04X".formatted(text.codePointAt(bad));
            fault(Code.TEXT_NOT_PRINTABLE, filled, sign, text.codePointCount(0, bad) + 1);
            return;
        }
        var width = element.face().width(text, element.size());
        if (width > area.width()) {
            fault(Code.TEXT_TOO_WIDE, filled, area.width(), width, text);
        }
        if (element.size() > area.height() + 0.005) {
            fault(Code.TEXT_TOO_HIGH, filled, area.height(), element.size());
        }
        var x = switch (element.align()) {
            case LEFT -> area.x();
            case CENTRE -> area.x() + (area.width() - width) / 2;
            case RIGHT -> area.right() - width;
        };
        var baseline = area.y() + (area.height() + element.size() * Face.CAP_HEIGHT) / 2;
        if (!text.isBlank()) {
            items.add(new PlacedText(text, element.face(), element.size(), x, baseline, width));
        }
    }

    private void symbol(Mark mark, Filled filled) {
        var kind = mark.kind();
        checkModule(mark.module(), filled);
        SymbolWriter.write(kind, filled.text())
                .ifPresentOrElse(
                        symbol -> {
                            var modules = symbol.modules();
                            var height = kind.isLinear() ? mark.barHeight() : modules.height() * mark.module();
                            var area = new Area(mark.x(), mark.y(), modules.width() * mark.module(), height);
                            var placed = new PlacedSymbol(symbol, mark.module(), area);
                            checkInside(Areas.withQuiet(placed), filled);
                            items.add(placed);
                        },
                        () -> fault(Code.SYMBOL_NOT_WRITABLE, filled, kind.title(), kind.holds(), filled.text()));
    }

    /** On paper only its size counts: a page has no dots of its own. */
    private void checkModule(double module, Filled filled) {
        if (module < Resolution.SMALLEST_MODULE_MM) {
            fault(Code.MODULE_TOO_SMALL, filled, module, Resolution.SMALLEST_MODULE_MM);
        } else if (printer.map(p -> p.fit(module)).orElse(null) instanceof ModuleFit.NotWhole odd) {
            var dpi = printer.get().dpi();
            fault(Code.MODULE_NOT_WHOLE_DOTS, filled, module, dpi, "%.4f".formatted(odd.nearestMm()));
        }
    }

    private void checkInside(Area area, Filled filled) {
        if (!layout.holds(area)) {
            fault(Code.OUTSIDE_LABEL, filled, layout.width(), layout.height());
        }
    }

    @SuppressWarnings("ReferenceEquality") // two equal symbols on each other are crowded
    private void checkCrowding(PlacedSymbol symbol) {
        var zone = Areas.withQuiet(symbol);
        items.stream()
                .filter(other -> other != symbol && Areas.meet(zone, other))
                .forEach(other -> faults.add(Fault.inFile(
                        Code.SYMBOL_CROWDED,
                        "symbol " + symbol.symbol().text(),
                        symbol.symbol().text(),
                        Areas.name(other))));
    }

    private void fault(Code code, Filled filled, Object... args) {
        faults.add(Fault.ofFields(code, filled.where(), filled.fields(), args));
    }
}
