package org.himuro.labels.render;

import java.nio.charset.StandardCharsets;
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
 * Labels in ZPL II (L3). Square Data Matrix and Code 128 of plain codes and ASCII text are the printer's own; all else (Japanese, aligned text, QR,
 * rectangular and GS1 Data Matrix) is drawn here and sent as graphics, so that it does not depend on the fonts in the printer.
 *
 * @param resolution of the printer
 */
public record ZplRenderer(Resolution resolution) {
    /** Texts that no printer takes for an escape within a symbol. */
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z ./-]+");

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

    private void text(StringBuilder out, PlacedText text, Map<Placed, String> drawn) {
        if (!text.suitsPrinterFace()) {
            // most labels of a batch share their lines
            out.append(drawn.computeIfAbsent(
                    text, t -> ZplGraphic.text(text, resolution).zpl()));
            return;
        }
        var size = dot(text.size());
        var width = PrinterFace.width(text, resolution);
        out.append("^FT").append(dot(text.x())).append(',').append(dot(text.baseline()));
        out.append("^A0N,").append(size).append(',').append(width);
        data(out, text.text());
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
                data(out, placed.symbol().text());
            }
            case CODE_128 -> {
                origin(out, placed);
                out.append("^BY")
                        .append(module)
                        .append("^BCN,")
                        .append(dot(placed.area().height()))
                        .append(",N,N,N,A");
                data(out, placed.symbol().text());
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

    /** What ZPL reads as its own (caret, tilde) or as an escape (underscore) goes as hexadecimal. */
    private static void data(StringBuilder out, String text) {
        var plain = text.chars().noneMatch(c -> c == '^' || c == '~' || c == '_' || c == '\\' || c < 32 || c > 126);
        out.append(plain ? "^FD" : "^FH_^FD");
        if (plain) {
            out.append(text);
            return;
        }
        for (var b : text.getBytes(StandardCharsets.UTF_8)) {
            var isSafe = b >= 32 && b < 127 && "^~_\\".indexOf(b) < 0;
            out.append(isSafe ? String.valueOf((char) b) : "_%02X".formatted(b));
        }
    }

    private int dot(double mm) {
        return resolution.toDot(mm);
    }
}
