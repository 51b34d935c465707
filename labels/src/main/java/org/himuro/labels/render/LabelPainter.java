package org.himuro.labels.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.himuro.labels.layout.Area;
import org.himuro.labels.layout.Placed.Ink;
import org.himuro.labels.layout.Placed.PlacedSymbol;
import org.himuro.labels.layout.Placed.PlacedText;
import org.himuro.labels.layout.Placed.Shape;
import org.himuro.labels.layout.PlacedLabel;
import org.himuro.labels.symbol.Resolution;

/**
 * Draws a label on any Java 2D surface.
 *
 * @param scale units of the surface in a millimetre
 * @param isOfDots whether symbols, lines and baselines stand on whole units, as in a printer, and text is drawn as outlines; else all places are
 *     exact and text stays text
 */
record LabelPainter(double scale, boolean isOfDots) {
    /** For pictures and printers. */
    static LabelPainter dots(Resolution resolution) {
        return new LabelPainter(resolution.dots(1), true);
    }

    /** For PDF, in points. */
    static LabelPainter points() {
        return new LabelPainter(72 / 25.4, false);
    }

    void paint(Graphics2D g, PlacedLabel label) {
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(0));
        for (var item : label.items()) {
            switch (item) {
                case PlacedText text -> text(g, text);
                case PlacedSymbol symbol -> symbol(g, symbol);
                case Ink ink -> g.fill(rectangle(ink.area()));
                case Shape shape -> shape(g, shape);
            }
        }
    }

    void text(Graphics2D g, PlacedText text) {
        var x = text.x() * scale;
        var baseline = snapped(text.baseline() * scale);
        var size = text.size() * scale;
        if (isOfDots) {
            g.fill(AffineTransform.getTranslateInstance(x, baseline)
                    .createTransformedShape(text.face().outline(text.text(), size)));
        } else {
            g.setFont(text.face().styled().deriveFont((float) size));
            g.drawString(text.text(), (float) x, (float) baseline);
        }
    }

    /** All modules in one path, so that no hairline shows between two rows. */
    void symbol(Graphics2D g, PlacedSymbol placed) {
        var modules = placed.symbol().modules();
        var module = snapped(placed.module() * scale);
        var height = placed.symbol().kind().isLinear() ? snapped(placed.area().height() * scale) : module;
        var x = snapped(placed.area().x() * scale);
        var y = snapped(placed.area().y() * scale);
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (var run : modules.darkRuns()) {
            path.append(
                    new Rectangle2D.Double(x + run.x() * module, y + run.y() * height, run.length() * module, height),
                    false);
        }
        g.fill(path);
    }

    void shape(Graphics2D g, Shape shape) {
        g.fill(AffineTransform.getScaleInstance(scale, scale).createTransformedShape(shape.path()));
    }

    /** Edges are snapped, not lengths, so that the four lines of a frame meet. */
    private Rectangle2D rectangle(Area area) {
        var x = snapped(area.x() * scale);
        var y = snapped(area.y() * scale);
        var width = snapped(area.right() * scale) - x;
        var height = snapped(area.bottom() * scale) - y;
        return new Rectangle2D.Double(x, y, width > 0 ? width : 1, height > 0 ? height : 1);
    }

    private double snapped(double place) {
        return isOfDots ? Math.rint(place) : place;
    }
}
