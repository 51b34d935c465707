package org.himuro.labels.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.himuro.labels.fonts.Face;
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
 * @param snap how a place is brought to the grid of the surface
 * @param fonts the face at size 1, as the surface knows it
 */
record LabelPainter(double scale, DoubleUnaryOperator snap, Function<Face, Font> fonts) {
    /** For pictures: symbols, lines and baselines stand on whole dots, as in a printer. */
    static LabelPainter dots(Resolution resolution) {
        return new LabelPainter(resolution.dots(1), Math::rint, Face::font);
    }

    /** For PDF: exact places, in points; faces are found by family and style. */
    static LabelPainter points() {
        return new LabelPainter(72 / 25.4, DoubleUnaryOperator.identity(), Face::styled);
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
        g.setFont(fonts.apply(text.face()).deriveFont((float) (text.size() * scale)));
        g.drawString(text.text(), (float) (text.x() * scale), (float) snap.applyAsDouble(text.baseline() * scale));
    }

    /** All modules in one path, so that no hairline shows between two rows. */
    void symbol(Graphics2D g, PlacedSymbol placed) {
        var modules = placed.symbol().modules();
        var module = snap.applyAsDouble(placed.module() * scale);
        var height = placed.symbol().kind().isLinear()
                ? snap.applyAsDouble(placed.area().height() * scale)
                : module;
        var x = snap.applyAsDouble(placed.area().x() * scale);
        var y = snap.applyAsDouble(placed.area().y() * scale);
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
        var x = snap.applyAsDouble(area.x() * scale);
        var y = snap.applyAsDouble(area.y() * scale);
        var width = snap.applyAsDouble(area.right() * scale) - x;
        var height = snap.applyAsDouble(area.bottom() * scale) - y;
        return new Rectangle2D.Double(x, y, width > 0 ? width : 1, height > 0 ? height : 1);
    }
}
