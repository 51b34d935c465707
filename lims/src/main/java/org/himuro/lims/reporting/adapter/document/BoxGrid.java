package org.himuro.lims.reporting.adapter.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.himuro.labels.fonts.Face;
import org.himuro.labels.id.Cell;
import org.himuro.lims.reporting.application.ParcelContents;

/** A box as it is looked into: its positions with their labels, and in each the short code of its tube. */
final class BoxGrid extends AbstractRenderer implements Graphics2DRenderable {
    private static final long serialVersionUID = 1;
    private static final Color LINE = new Color(0x5A6472);
    private static final Color FILLED = new Color(0xE8EDF2);
    private static final float EDGE = 14;
    private static final float BIGGEST = 9;
    private static final double LEADING = 1.25;

    private final transient ParcelContents.Box box;

    BoxGrid(ParcelContents.Box box) {
        this.box = box;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D g, Rectangle2D area) {
        double width = (area.getWidth() - EDGE) / box.columns();
        double height = (area.getHeight() - EDGE) / box.rows();
        g.setStroke(new BasicStroke(0.5f));
        for (int column = 1; column <= box.columns(); column++) {
            var x = area.getX() + EDGE + (column - 1) * width;
            text(g, List.of(String.valueOf(column)), new Rectangle2D.Double(x, area.getY(), width, EDGE), Face.REGULAR);
        }
        for (int row = 1; row <= box.rows(); row++) {
            var y = area.getY() + EDGE + (row - 1) * height;
            var letter = String.valueOf((char) ('A' + row - 1));
            text(g, List.of(letter), new Rectangle2D.Double(area.getX(), y, EDGE, height), Face.REGULAR);
            for (int column = 1; column <= box.columns(); column++) {
                var x = area.getX() + EDGE + (column - 1) * width;
                cell(g, new Cell(row, column).label(), new Rectangle2D.Double(x, y, width, height));
            }
        }
    }

    private void cell(Graphics2D g, String cell, Rectangle2D place) {
        var line = box.at(cell);
        if (line.isPresent()) {
            g.setColor(FILLED);
            g.fill(place);
        }
        g.setColor(LINE);
        g.draw(place);
        line.ifPresent(l -> text(g, ShortCode.of(l.tube()), place, Face.BOLD));
    }

    /** As large as it fits, in the middle. */
    private static void text(Graphics2D g, List<String> lines, Rectangle2D place, Face face) {
        double wide = lines.stream().mapToDouble(l -> face.width(l, 1)).max().orElse(1);
        double size = Math.min(
                BIGGEST, Math.min((place.getWidth() - 3) / wide, (place.getHeight() - 2) / (lines.size() * LEADING)));
        g.setColor(Color.BLACK);
        g.setFont(face.styled().deriveFont((float) size));
        double step = size * LEADING;
        double baseline = place.getCenterY() - step * (lines.size() - 1) / 2 + size * Face.CAP_HEIGHT / 2;
        for (var line : lines) {
            g.drawString(line, (float) (place.getCenterX() - face.width(line, size) / 2), (float) baseline);
            baseline += step;
        }
    }
}
