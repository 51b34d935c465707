package org.himuro.lims.procedure.adapter.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.himuro.lims.procedure.application.ClockDrawing;

/** A clock's limits as a bar, legible in grey: the first limit full, the way by the refrigerator hatched by its frame alone. */
final class ClockPicture {
    private static final int SCALE = 2;
    private static final int HEIGHT = 44;
    private static final int EDGE = 4;
    private static final Color DIRECT = new Color(0x0a, 0x66, 0x38);
    private static final Color COLD = new Color(0xd9, 0xea, 0xf5);

    private ClockPicture() {}

    static BufferedImage of(ClockDrawing drawing) {
        var width = (ClockDrawing.WIDTH + 2 * EDGE) * SCALE;
        var picture = new BufferedImage(width, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
        var g = picture.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, HEIGHT * SCALE);
        g.scale(SCALE, SCALE);
        g.translate(EDGE, 0);
        if (drawing.chill().isPresent()) {
            g.setColor(COLD);
            g.fillRect(0, 10, ClockDrawing.WIDTH, 24);
            g.setColor(Color.GRAY);
            g.drawRect(0, 10, ClockDrawing.WIDTH, 24);
        }
        g.setColor(DIRECT);
        g.fillRect(0, 10, drawing.direct(), 24);
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(3));
        g.drawLine(0, 2, 0, 42);
        drawing.labels().forEach(l -> g.drawLine(l.at(), 2, l.at(), 42));
        g.setStroke(new BasicStroke(1));
        drawing.notices().forEach(at -> g.drawLine(at, 4, at, 40));
        g.dispose();
        return picture;
    }
}
