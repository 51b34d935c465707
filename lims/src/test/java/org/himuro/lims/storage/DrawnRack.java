package org.himuro.lims.storage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.himuro.labels.symbol.SymbolKind;
import org.himuro.labels.symbol.SymbolWriter;

/** A picture of a rack as a flatbed scanner takes it from below: A1 at the upper right, dark bottoms, bright symbols. */
public final class DrawnRack {
    private static final double MARGIN = 0.9;
    private static final double SYMBOL = 0.42;
    private static final Color RACK = new Color(165, 165, 165);

    private final int pitch;
    private final BufferedImage picture;

    private DrawnRack(int rows, int columns, int pitch) {
        this.pitch = pitch;
        picture = new BufferedImage(
                (int) ((columns + 2 * MARGIN) * pitch),
                (int) ((rows + 2 * MARGIN) * pitch),
                BufferedImage.TYPE_BYTE_GRAY);
    }

    /** @param codes position, as A01, to code; a code of no characters is a bottom that shows nothing */
    public static byte[] png(int rows, int columns, Map<String, String> codes) {
        var rack = new DrawnRack(rows, columns, 90);
        rack.draw(rows, columns, codes);
        return rack.written("png");
    }

    /** A picture of one grey, of as many pixels as are wanted and few bytes. */
    public static byte[] blank(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        return written(picture, "png");
    }

    private byte[] written(String format) {
        return written(picture, format);
    }

    private static byte[] written(BufferedImage picture, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void draw(int rows, int columns, Map<String, String> codes) {
        var g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(45, 45, 45));
        g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        g.translate(MARGIN * pitch, MARGIN * pitch);
        g.scale(pitch, pitch);
        g.setColor(RACK);
        g.fill(new Rectangle2D.Double(-0.1, -0.1, columns + 0.2, rows + 0.2));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                var cell = "%c%02d".formatted('A' + row, column + 1);
                well(g, columns - column - 0.5, row + 0.5, codes.get(cell));
            }
        }
        g.dispose();
    }

    private static void well(Graphics2D g, double x, double y, @org.jspecify.annotations.Nullable String code) {
        g.setColor(new Color(64, 64, 64));
        g.fill(new Rectangle2D.Double(x - 0.41, y - 0.41, 0.82, 0.82));
        g.setColor(RACK);
        g.fill(new Rectangle2D.Double(x - 0.08, y - 0.42, 0.16, 0.06));
        g.fill(new Rectangle2D.Double(x - 0.08, y + 0.36, 0.16, 0.06));
        if (code != null) {
            g.setColor(new Color(85, 85, 85));
            g.fill(circle(x, y, 0.37));
            g.setColor(new Color(18, 18, 18));
            g.fill(circle(x, y, 0.32));
            bottom(g, x, y, code);
        }
    }

    private static void bottom(Graphics2D g, double x, double y, String code) {
        g.setColor(new Color(208, 208, 208));
        if (code.isEmpty()) {
            g.fill(circle(x + 0.05, y - 0.03, 0.2));
            return;
        }
        var modules =
                SymbolWriter.write(SymbolKind.DATA_MATRIX, code).orElseThrow().modules();
        double module = SYMBOL / modules.width();
        for (var run : modules.darkRuns()) {
            g.fill(new Rectangle2D.Double(
                    x - SYMBOL / 2 + run.x() * module,
                    y - SYMBOL / 2 + run.y() * module,
                    run.length() * module,
                    module * 1.02));
        }
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
