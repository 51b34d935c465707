package org.himuro.labels.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.function.Consumer;
import org.himuro.labels.layout.Placed.PlacedSymbol;
import org.himuro.labels.layout.Placed.PlacedText;
import org.himuro.labels.layout.Placed.Shape;
import org.himuro.labels.symbol.Resolution;

/**
 * A picture of black dots as {@code ^GFA}.
 *
 * @param x upper left corner, in dots
 * @param y upper left corner, in dots
 * @param dots grey, whole bytes wide: what is more than half covered is a black dot
 */
record ZplGraphic(int x, int y, BufferedImage dots) {
    static ZplGraphic text(PlacedText text, Resolution resolution) {
        var size = resolution.dots(text.size());
        var x = (int) Math.floor(resolution.dots(text.x())) - 1;
        var y = (int) Math.floor(resolution.dots(text.baseline()) - 1.2 * size);
        var width = (int) Math.ceil(resolution.dots(text.width())) + 3;
        var height = (int) Math.ceil(1.6 * size);
        return draw(x, y, width, height, g -> LabelPainter.dots(resolution).text(g, text));
    }

    static ZplGraphic symbol(PlacedSymbol symbol, Resolution resolution) {
        var area = symbol.area();
        return draw(
                resolution.toDot(area.x()),
                resolution.toDot(area.y()),
                resolution.toDot(area.width()) + 1,
                resolution.toDot(area.height()) + 1,
                g -> LabelPainter.dots(resolution).symbol(g, symbol));
    }

    static ZplGraphic shape(Shape shape, Resolution resolution) {
        var area = shape.area();
        return draw(
                (int) Math.floor(resolution.dots(area.x())),
                (int) Math.floor(resolution.dots(area.y())),
                (int) Math.ceil(resolution.dots(area.width())) + 1,
                (int) Math.ceil(resolution.dots(area.height())) + 1,
                g -> LabelPainter.dots(resolution).shape(g, shape));
    }

    private static ZplGraphic draw(int x, int y, int width, int height, Consumer<Graphics2D> drawing) {
        var fromX = Math.max(0, x);
        var fromY = Math.max(0, y);
        var dots = new BufferedImage((width + 7) / 8 * 8, height, BufferedImage.TYPE_BYTE_GRAY);
        var g = dots.createGraphics();
        try {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, dots.getWidth(), height);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.transform(AffineTransform.getTranslateInstance(-fromX, -fromY));
            g.setColor(Color.BLACK);
            drawing.accept(g);
        } finally {
            g.dispose();
        }
        return new ZplGraphic(fromX, fromY, dots);
    }

    String zpl() {
        var rowBytes = dots.getWidth() / 8;
        var greys = ((DataBufferByte) dots.getRaster().getDataBuffer()).getData();
        var bytes = new byte[greys.length / 8];
        for (var i = 0; i < greys.length; i++) {
            if (greys[i] >= 0) { // unsigned: below 128
                bytes[i / 8] |= (byte) (0x80 >> i % 8);
            }
        }
        var size = bytes.length + "," + bytes.length + "," + rowBytes;
        return "^FO" + x + "," + y + "^GFA," + size + "," + GraphicText.of(bytes, rowBytes);
    }
}
