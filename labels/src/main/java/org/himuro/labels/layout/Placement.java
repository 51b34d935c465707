package org.himuro.labels.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.fonts.Face;
import org.himuro.labels.fonts.Fonts;
import org.himuro.labels.layout.Element.Align;
import org.himuro.labels.layout.Element.Frame;
import org.himuro.labels.layout.Element.Mark;
import org.himuro.labels.layout.Element.Rule;
import org.himuro.labels.layout.Element.Text;
import org.himuro.labels.layout.Fault.Code;
import org.himuro.labels.layout.Placed.Ink;
import org.himuro.labels.layout.Placed.PlacedSymbol;
import org.himuro.labels.layout.Placed.PlacedText;
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
                .forEach(f -> fault(Code.FIELD_MISSING, "field " + f, "a value"));
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
            case Text text -> text(text, where + ": " + text.text().text());
            case Mark mark -> symbol(mark, where + ": " + mark.text().text());
            case Frame frame -> Areas.edges(frame).forEach(a -> ink(a, where));
            case Rule rule -> ink(rule.area(), where);
        }
    }

    private void ink(Area area, String where) {
        checkInside(area, where);
        items.add(new Ink(area));
    }

    private void text(Text element, String where) {
        var text = element.text().fill(values);
        var area = element.area();
        checkInside(area, where);
        var bad = Fonts.firstUnprintable(text);
        if (bad >= 0) {
            fault(
                    Code.TEXT_NOT_PRINTABLE,
                    where,
                    "characters of the face, not U+%04X".formatted(text.codePointAt(bad)));
            return;
        }
        var width = element.face().width(text, element.size());
        if (width > area.width()) {
            fault(Code.TEXT_TOO_WIDE, where, "at most %.1f mm, is %.1f mm: %s".formatted(area.width(), width, text));
        }
        if (element.size() > area.height() + 0.005) {
            fault(Code.TEXT_TOO_HIGH, where, "at most %.1f mm, is %.1f mm".formatted(area.height(), element.size()));
        }
        var x = switch (element.align()) {
            case LEFT -> area.x();
            case CENTRE -> area.x() + (area.width() - width) / 2;
            case RIGHT -> area.right() - width;
        };
        var baseline = area.y() + (area.height() + element.size() * Face.CAP_HEIGHT) / 2;
        if (!text.isBlank()) {
            var anchored = element.align() == Align.LEFT;
            items.add(new PlacedText(
                    text, element.face(), element.size(), x, baseline, width, area.right() - x, anchored));
        }
    }

    private void symbol(Mark mark, String where) {
        printer.ifPresent(p -> checkModule(p.fit(mark.module()), p, where));
        var text = mark.text().fill(values);
        SymbolWriter.write(mark.kind(), text)
                .ifPresentOrElse(
                        symbol -> {
                            var modules = symbol.modules();
                            var height = mark.kind().isLinear() ? mark.barHeight() : modules.height() * mark.module();
                            var area = new Area(mark.x(), mark.y(), modules.width() * mark.module(), height);
                            var placed = new PlacedSymbol(symbol, mark.module(), area);
                            checkInside(Areas.withQuiet(placed), where + " with its quiet zone");
                            items.add(placed);
                        },
                        () -> fault(Code.SYMBOL_NOT_WRITABLE, where, "a text that " + mark.kind() + " can hold"));
    }

    private void checkModule(ModuleFit fit, Resolution printer, String where) {
        switch (fit) {
            case ModuleFit.Dots whole -> {}
            case ModuleFit.TooSmall small ->
                fault(Code.MODULE_TOO_SMALL, where, "at least 0.16 mm, is %.3f mm".formatted(small.moduleMm()));
            case ModuleFit.NotWhole odd ->
                fault(
                        Code.MODULE_NOT_WHOLE_DOTS,
                        where,
                        "whole dots of %d dpi, as %.4f mm, is %.4f mm"
                                .formatted(printer.dpi(), odd.nearestMm(), odd.moduleMm()));
        }
    }

    private void checkInside(Area area, String where) {
        if (!layout.area().contains(area)) {
            fault(Code.OUTSIDE_LABEL, where, "within %.1f x %.1f mm".formatted(layout.width(), layout.height()));
        }
    }

    @SuppressWarnings("ReferenceEquality") // two equal symbols on each other are crowded
    private void checkCrowding(PlacedSymbol symbol) {
        var zone = Areas.withQuiet(symbol);
        items.stream()
                .filter(other -> other != symbol && zone.meets(Areas.of(other)))
                .forEach(other -> fault(
                        Code.SYMBOL_CROWDED,
                        symbol.symbol().text(),
                        "nothing in its quiet zone, not " + Areas.name(other)));
    }

    private void fault(Code code, String where, String expected) {
        faults.add(new Fault(code, where, expected));
    }
}
