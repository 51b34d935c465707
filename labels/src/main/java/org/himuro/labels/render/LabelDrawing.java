package org.himuro.labels.render;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.himuro.labels.layout.PlacedLabel;

/** A label as the drawing of a report element. */
final class LabelDrawing extends AbstractRenderer implements Graphics2DRenderable {
    private static final long serialVersionUID = 1;

    private final transient PlacedLabel label;
    private final double dx;
    private final double dy;

    /** Offsets in points from the corner of the element. */
    LabelDrawing(PlacedLabel label, double dx, double dy) {
        this.label = label;
        this.dx = dx;
        this.dy = dy;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D g, Rectangle2D area) {
        var before = g.getTransform();
        g.translate(area.getX() + dx, area.getY() + dy);
        LabelPainter.points().paint(g, label);
        g.setTransform(before);
    }
}
