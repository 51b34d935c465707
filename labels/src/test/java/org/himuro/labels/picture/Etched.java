package org.himuro.labels.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/** A symbol of our own content in the ink of a real bottom, at any angle, perhaps with its code in letters beside it. */
final class Etched {
    private static final double QUIET = 0.3;
    private static final int FINE = 6;

    private final RealBottom bottom;
    private final int n;
    private final double module;
    private final double x;
    private final double y;
    private final double cos;
    private final double sin;
    private final int[] chosen;
    private final BufferedImage letters;
    private final double inkLevel;

    private Etched(RealBottom bottom, RealLook look, String code, RandomGenerator random) {
        this.bottom = bottom;
        var modules = DrawnRack.modules(code);
        n = modules.width();
        var wanted = new boolean[n * n];
        for (var k = 0; k < n * n; k++) {
            wanted[k] = modules.isDark(k % n, k / n);
        }
        chosen = bottom.chosen(wanted, n, random);
        var place = bottom.place();
        var old = bottom.fit();
        module = old.module() * old.size() * random.nextDouble(0.97, look.at(Trait.STRETCH)) / n;
        var turn = place.printed() ? printedTurn(old) : random.nextDouble(2 * Math.PI);
        cos = Math.cos(turn);
        sin = Math.sin(turn);
        var off = look.at(Trait.OFF) * place.flat();
        var cx = place.printed() ? old.centreX() : place.x() + (off == 0 ? 0 : random.nextDouble(-off, off));
        var cy = place.printed() ? old.centreY() : place.y() + (off == 0 ? 0 : random.nextDouble(-off, off));
        var half = module * (n - 1) / 2.0;
        x = cx - half * cos + half * sin;
        y = cy - half * sin - half * cos;
        letters = place.printed() || random.nextBoolean()
                ? new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY)
                : letters(code);
        inkLevel = bottom.sign() * random.nextDouble(120, 210);
    }

    static Etched on(RealBottom bottom, RealLook look, String code, RandomGenerator random) {
        return new Etched(bottom, look, code, random);
    }

    /** So that our upper left corner lies where the real symbol has its own. */
    private static double printedTurn(Fit old) {
        return old.isLeftHanded()
                ? Math.atan2(-old.by(), -old.bx()) + Math.PI / 2
                : Math.atan2(-old.ay(), -old.ax()) + Math.PI / 2;
    }

    /** Pixels of the bottom's picture. */
    double module() {
        return module;
    }

    /** How much brighter than the bare bottom a place of its picture is. */
    double at(double px, double py) {
        var u = ((px - x) * cos + (py - y) * sin) / module;
        var v = ((py - y) * cos - (px - x) * sin) / module;
        if (u > -0.5 - QUIET && v > -0.5 - QUIET && u < n - 0.5 + QUIET && v < n - 0.5 + QUIET) {
            return bottom.rendered(chosen, n, u, v);
        }
        var lx = (int) Math.floor((u + 0.5) * FINE);
        var ly = (int) Math.floor((v - n) * FINE);
        return lx >= 0 && ly >= 0 && lx < letters.getWidth() && ly < letters.getHeight()
                ? inkLevel * (letters.getRaster().getSample(lx, ly, 0) / 255.0)
                : 0;
    }

    private BufferedImage letters(String code) {
        var picture = new BufferedImage(n * FINE, 2 * FINE, BufferedImage.TYPE_BYTE_GRAY);
        var g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 2 * FINE));
        var width = g.getFontMetrics().stringWidth(code);
        g.drawString(code, Math.max(0, (n * FINE - width) / 2), (int) (1.7 * FINE));
        g.dispose();
        return picture;
    }
}
