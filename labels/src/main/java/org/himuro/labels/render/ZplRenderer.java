package org.himuro.labels.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.himuro.labels.layout.Layout;
import org.himuro.labels.layout.Placed;
import org.himuro.labels.layout.Placed.Ink;
import org.himuro.labels.layout.Placed.PlacedSymbol;
import org.himuro.labels.layout.Placed.PlacedText;
import org.himuro.labels.layout.Placed.Shape;
import org.himuro.labels.layout.PlacedLabel;
import org.himuro.labels.layout.Placement;
import org.himuro.labels.render.Rendering.Values;
import org.himuro.labels.symbol.Resolution;

/**
 * Labels in ZPL II (L3). Square Data Matrix and Code 128 of plain codes are the printer's own. Text, the other symbols and slanted lines are
 * drawn here and sent as graphics: printers have other faces, of other widths, and few have Japanese ones.
 *
 * @param resolution of the printer
 */
public record ZplRenderer(Resolution resolution) {
    /** Texts that no printer takes for an escape within a symbol. */
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z ./-]+");

    /** What begins a command, also in a remark. */
    private static final Pattern COMMAND = Pattern.compile("[\\^~]");

    /** One {@code ^XA...^XZ} a label, in the order given; or all faults. */
    public Rendering<String> zpl(Layout layout, List<Values> labels) {
        return Batch.of(labels, v -> Placement.onPrinter(layout, v.byField(), resolution), placed -> {
            var out = new StringBuilder(256 * placed.size());
            var drawn = new HashMap<Placed, String>();
            placed.forEach(label -> label(out, label, drawn));
            return out.toString();
        });
    }

    private void label(StringBuilder out, PlacedLabel label, Map<Placed, String> drawn) {
        out.append("^XA^CI28^LH0,0");
        out.append("^PW").append(dot(label.layout().width()));
        out.append("^LL").append(dot(label.layout().height())).append('\n');
        for (var item : label.items()) {
            switch (item) {
                case PlacedText text -> text(out, text, drawn);
                case PlacedSymbol symbol -> symbol(out, symbol);
                case Ink ink -> ink(out, ink);
                case Shape shape ->
                    out.append(drawn.computeIfAbsent(
                            shape, s -> ZplGraphic.shape(shape, resolution).zpl()));
            }
            out.append("^FS\n");
        }
        out.append("^XZ\n");
    }

    /** Drawn, with what it says as a remark. Most labels of a batch share some of their lines. */
    private void text(StringBuilder out, PlacedText text, Map<Placed, String> drawn) {
        out.append(drawn.computeIfAbsent(
                text,
                t -> "^FX " + COMMAND.matcher(text.text()).replaceAll(" ") + "^FS\n"
                        + ZplGraphic.text(text, resolution).zpl()));
    }

    private void symbol(StringBuilder out, PlacedSymbol placed) {
        var module = dot(placed.module());
        var modules = placed.symbol().modules();
        if (!PLAIN.matcher(placed.symbol().text()).matches()) {
            out.append(ZplGraphic.symbol(placed, resolution).zpl());
            return;
        }
        switch (placed.symbol().kind()) {
            case DATA_MATRIX -> {
                origin(out, placed);
                out.append("^BXN,").append(module).append(",200,");
                out.append(modules.width()).append(',').append(modules.height());
                out.append("^FD").append(placed.symbol().text());
            }
            case CODE_128 -> {
                origin(out, placed);
                out.append("^BY")
                        .append(module)
                        .append("^BCN,")
                        .append(dot(placed.area().height()))
                        .append(",N,N,N,A");
                out.append("^FD").append(placed.symbol().text());
            }
            case DATA_MATRIX_RECTANGULAR, GS1_DATA_MATRIX, QR ->
                out.append(ZplGraphic.symbol(placed, resolution).zpl());
        }
    }

    private void ink(StringBuilder out, Ink ink) {
        var area = ink.area();
        var width = Math.max(1, dot(area.right()) - dot(area.x()));
        var height = Math.max(1, dot(area.bottom()) - dot(area.y()));
        out.append("^FO").append(dot(area.x())).append(',').append(dot(area.y()));
        out.append("^GB").append(width).append(',').append(height).append(',').append(Math.min(width, height));
    }

    private void origin(StringBuilder out, PlacedSymbol placed) {
        out.append("^FO")
                .append(dot(placed.area().x()))
                .append(',')
                .append(dot(placed.area().y()));
    }

    private int dot(double mm) {
        return resolution.toDot(mm);
    }
}
