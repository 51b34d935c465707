package org.himuro.labels.symbol;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** A symbol by itself, with its quiet zone, for screens and documents. */
public final class SymbolDrawing {
    /** Height of the bars of a linear symbol, in modules. */
    private static final int BAR_MODULES = 40;

    private SymbolDrawing() {}

    /**
     * Black on white.
     *
     * @param pixels per module, 1 to 100
     */
    public static BufferedImage picture(WrittenSymbol symbol, int pixels) {
        var modules = symbol.modules();
        var quiet = symbol.kind().quietModules();
        var rowHeight = symbol.kind().isLinear() ? BAR_MODULES : 1;
        var picture = new BufferedImage(
                (modules.width() + 2 * quiet) * pixels,
                (modules.height() * rowHeight + 2 * quiet) * pixels,
                BufferedImage.TYPE_BYTE_GRAY);
        var g = picture.createGraphics();
        try {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            g.setColor(Color.BLACK);
            for (var run : modules.darkRuns()) {
                g.fillRect(
                        (quiet + run.x()) * pixels,
                        (quiet + run.y()) * pixels,
                        run.length() * pixels,
                        rowHeight * pixels);
            }
        } finally {
            g.dispose();
        }
        return picture;
    }

    /** An {@code <svg>} element one unit a module; its colour is the current text colour, its size that of its surroundings. */
    public static String svg(WrittenSymbol symbol) {
        var modules = symbol.modules();
        var quiet = symbol.kind().quietModules();
        var rowHeight = symbol.kind().isLinear() ? BAR_MODULES : 1;
        var path = new StringBuilder();
        for (var run : modules.darkRuns()) {
            path.append("M%d %dh%dv%dh-%dz"
                    .formatted(quiet + run.x(), quiet + run.y(), run.length(), rowHeight, run.length()));
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path fill=\"currentColor\" d=\"%s\"/></svg>"
                .formatted(modules.width() + 2 * quiet, modules.height() * rowHeight + 2 * quiet, path);
    }
}
