package org.himuro.labels.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.himuro.labels.symbol.Modules;
import org.himuro.labels.symbol.SymbolKind;
import org.himuro.labels.symbol.SymbolWriter;

/** A picture of a rack from below whose tubes are known: drawn, then disturbed. */
final class DrawnRack {
    private static final double MARGIN = 0.9;

    private final Look look;
    private final RackShape shape;
    private final RandomGenerator random;
    private final Map<String, String> truth = new TreeMap<>();
    private final BufferedImage picture;

    private DrawnRack(Look look, RackShape shape, RandomGenerator random) {
        this.look = look;
        this.shape = shape;
        this.random = random;
        var width = (int) ((shape.columns() + 2 * MARGIN) * look.pitch());
        var height = (int) ((shape.rows() + 2 * MARGIN) * look.pitch());
        picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    }

    /** @param codes one for each position, row by row; a well is left empty at random */
    static DrawnRack of(Look look, RackShape shape, List<String> codes, RandomGenerator random) {
        var rack = new DrawnRack(look, shape, random);
        rack.draw(codes);
        rack.disturb();
        return rack;
    }

    static DrawnRack of(Look look, RandomGenerator random) {
        return of(look, RackShape.OF_96, codes(96, random), random);
    }

    /** Two letters and eight digits, as some tube makers number their tubes: 14 x 14 modules. */
    static List<String> codes(int count, RandomGenerator random) {
        var start = random.nextLong(10_000_000L, 90_000_000L);
        var codes = new ArrayList<String>();
        for (var k = 0; k < count; k++) {
            codes.add("FX" + (start + k * 7L + random.nextInt(7)));
        }
        return codes;
    }

    BufferedImage picture() {
        return picture;
    }

    Gray gray() {
        return new Gray(picture.getWidth(), picture.getHeight(), bytes());
    }

    /** What tube is where; a position that is not here is empty. */
    Map<String, String> truth() {
        return truth;
    }

    private byte[] bytes() {
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }

    private void draw(List<String> codes) {
        var g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(grey(45));
        g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        g.rotate(Math.toRadians(look.turn()), picture.getWidth() / 2.0, picture.getHeight() / 2.0);
        g.translate(MARGIN * look.pitch(), MARGIN * look.pitch());
        g.scale(look.pitch(), look.pitch());
        g.setColor(grey(165));
        g.fill(new Rectangle2D.Double(-0.1, -0.1, shape.columns() + 0.2, shape.rows() + 0.2));
        for (var row = 0; row < shape.rows(); row++) {
            for (var column = 0; column < shape.columns(); column++) {
                var seen = shape.columns() - 1 - column;
                well(g, seen + 0.5, row + 0.5);
                if (random.nextDouble() < look.filled()) {
                    var code = codes.get(row * shape.columns() + column);
                    truth.put(shape.label(row, column), code);
                    tube(g, seen + 0.5, row + 0.5, code);
                }
            }
        }
        g.dispose();
    }

    private void well(Graphics2D g, double x, double y) {
        g.setColor(grey(60 + random.nextInt(12)));
        g.fill(new Rectangle2D.Double(x - 0.41, y - 0.41, 0.82, 0.82));
        g.setColor(grey(165));
        g.fill(new Rectangle2D.Double(x - 0.08, y - 0.42, 0.16, 0.06));
        g.fill(new Rectangle2D.Double(x - 0.08, y + 0.36, 0.16, 0.06));
    }

    private void tube(Graphics2D g, double x, double y, String code) {
        var cx = x + spread(look.offCentre());
        var cy = y + spread(look.offCentre());
        var ground = look.inverse() ? 215 : 18;
        var ink = look.inverse() ? ground - look.contrast() : ground + look.contrast();
        g.setColor(grey(85));
        g.fill(circle(cx, cy, 0.37));
        g.setColor(grey(ground));
        var radius = Math.max(0.27, look.symbol() * 0.76);
        g.fill(circle(cx, cy, radius));
        rim(g, cx, cy, radius);
        var inner = (Graphics2D) g.create();
        inner.translate(cx + spread(look.rim()), cy + spread(look.rim()));
        inner.rotate(random.nextDouble(2 * Math.PI));
        symbol(inner, code, ink);
        inner.dispose();
        scratches(g, cx, cy);
        frost(g, cx, cy);
    }

    private void rim(Graphics2D g, double cx, double cy, double radius) {
        g.setColor(grey(look.inverse() ? 110 : 200));
        g.setStroke(new BasicStroke(0.018f));
        var from = random.nextInt(360);
        g.draw(new Arc2D.Double(
                cx - radius, cy - radius, 2 * radius, 2 * radius, from, 60 + random.nextInt(140), Arc2D.OPEN));
    }

    private void symbol(Graphics2D g, String code, double ink) {
        var modules = modules(code);
        var n = modules.width();
        var m = look.symbol() / n;
        g.setColor(grey(ink));
        for (var y = 0; y < n; y++) {
            for (var x = 0; x < n; x++) {
                if (modules.isDark(x, y)) {
                    var left = (x - n / 2.0) * m;
                    var top = (y - n / 2.0) * m;
                    var d = look.dots() * m;
                    g.fill(
                            look.dots() < 1
                                    ? new Ellipse2D.Double(left + (m - d) / 2, top + (m - d) / 2, d, d)
                                    : new Rectangle2D.Double(left, top, m * 1.02, m * 1.02));
                }
            }
        }
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(0.05f));
        g.drawString(code, (float) (-0.4 * look.symbol()), (float) (0.5 * look.symbol() + 0.065));
    }

    static Modules modules(String code) {
        return SymbolWriter.write(SymbolKind.DATA_MATRIX, code).orElseThrow().modules();
    }

    private void scratches(Graphics2D g, double cx, double cy) {
        g.setStroke(new BasicStroke(0.012f));
        for (var k = 0; k < look.scratches(); k++) {
            g.setColor(grey(random.nextBoolean() ? 190 : 40));
            var a = random.nextDouble(Math.PI);
            var d = spread(0.15);
            var x = cx - d * Math.sin(a);
            var y = cy + d * Math.cos(a);
            var l = 0.1 + random.nextDouble(0.15);
            g.draw(new Line2D.Double(
                    x - l * Math.cos(a), y - l * Math.sin(a), x + l * Math.cos(a), y + l * Math.sin(a)));
        }
    }

    /** A white veil with thick and thin places. */
    private void frost(Graphics2D g, double cx, double cy) {
        if (look.frost() <= 0) {
            return;
        }
        g.setColor(new Color(230, 230, 235, (int) (255 * look.frost() * 0.7)));
        g.fill(circle(cx, cy, 0.38));
        for (var k = 0; k < 12; k++) {
            g.setColor(new Color(235, 235, 240, (int) (255 * look.frost() * random.nextDouble(0.5))));
            g.fill(circle(cx + spread(0.3), cy + spread(0.3), 0.02 + random.nextDouble(0.08)));
        }
    }

    private double spread(double most) {
        return most == 0 ? 0 : random.nextDouble(-most, most);
    }

    private static Ellipse2D circle(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    private static Color grey(double v) {
        var g = (int) Math.clamp(v, 0, 255);
        return new Color(g, g, g);
    }

    private void disturb() {
        Disturbance.apply(bytes(), picture.getWidth(), picture.getHeight(), look, random);
    }
}
