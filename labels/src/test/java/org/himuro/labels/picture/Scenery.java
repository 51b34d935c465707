package org.himuro.labels.picture;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A rack without its tubes: tray, frame, walls and wells, each with its own uneven grey, and a label with the rack's code. */
final class Scenery {
    private static final int COLUMNS = 12;
    private static final int ROWS = 8;
    private static final int STREAKS = 4096;

    private final RealLook look;
    private final double pitch;
    private final Optional<BufferedImage> label;
    private final double labelX;
    private final double labelY;
    private final boolean ribbed;
    private final double lit;
    private final float[] streak = new float[STREAKS];
    private final float[] wells = new float[COLUMNS * ROWS];
    private final double centreX;
    private final double centreY;
    private final double cos;
    private final double sin;

    Scenery(RealLook look, double pitch, Optional<BufferedImage> label, RandomGenerator random) {
        this.look = look;
        this.pitch = pitch;
        this.label = label;
        var turn = Math.toRadians(look.at(Trait.TURN));
        cos = Math.cos(turn);
        sin = Math.sin(turn);
        centreX = (look.at(Trait.LEFT) + COLUMNS / 2.0) * pitch;
        centreY = (look.at(Trait.ABOVE) + ROWS / 2.0) * pitch;
        ribbed = random.nextBoolean();
        lit = random.nextDouble(2 * Math.PI);
        for (var k = 0; k < STREAKS; k++) {
            streak[k] = (float) random.nextGaussian();
        }
        for (var k = 0; k < wells.length; k++) {
            wells[k] = (float) random.nextGaussian(look.at(Trait.WELL_LEVEL), 5);
        }
        var below = random.nextBoolean();
        labelX = label.isEmpty()
                ? 0
                : below
                        ? 6 - label.get().getWidth() / 2.0 / pitch
                        : -0.15 - label.get().getWidth() / pitch;
        labelY = label.isEmpty() ? 0 : below ? ROWS + 0.15 : random.nextDouble(1, 4);
    }

    int width() {
        return (int) ((COLUMNS + look.at(Trait.LEFT) + look.at(Trait.RIGHT)) * pitch);
    }

    int height() {
        return (int) ((ROWS + look.at(Trait.ABOVE) + look.at(Trait.BELOW)) * pitch);
    }

    /** The pixel at which a place of the rack lies; columns and rows from its upper left corner. */
    double[] place(double column, double row) {
        var dx = (column - COLUMNS / 2.0) * pitch;
        var dy = (row - ROWS / 2.0) * pitch;
        return new double[] {centreX + dx * cos - dy * sin, centreY + dx * sin + dy * cos};
    }

    private double column(double px, double py) {
        return ((px - centreX) * cos + (py - centreY) * sin) / pitch + COLUMNS / 2.0;
    }

    private double row(double px, double py) {
        return ((py - centreY) * cos - (px - centreX) * sin) / pitch + ROWS / 2.0;
    }

    /** The well at a pixel, counted row by row from the upper left; -1 = none. */
    int well(int px, int py) {
        var c = (int) Math.floor(column(px, py));
        var r = (int) Math.floor(row(px, py));
        return c < 0 || r < 0 || c >= COLUMNS || r >= ROWS ? -1 : r * COLUMNS + c;
    }

    /** The brightness at a pixel. */
    double at(int px, int py) {
        var c = column(px, py);
        var r = row(px, py);
        if (label.isPresent()) {
            var lx = (int) ((c - labelX) * pitch);
            var ly = (int) ((r - labelY) * pitch);
            if (c >= labelX
                    && r >= labelY
                    && lx < label.get().getWidth()
                    && ly < label.get().getHeight()) {
                return 25 + 0.8 * label.get().getRaster().getSample(lx, ly, 0);
            }
        }
        var frame = look.at(Trait.FRAME);
        var out = Math.max(Math.max(-c, c - COLUMNS), Math.max(-r, r - ROWS));
        if (out > frame) {
            return tray(px, py, c, r, out - frame);
        }
        var wall = look.at(Trait.WALL_LEVEL) + 3 * streak[(px + py / 7) & STREAKS - 1];
        return out >= 0 ? wall : blended(wall, px, c, r);
    }

    private double tray(int px, int py, double c, double r, double out) {
        if (out < 0.03) {
            return 0.5 * look.at(Trait.WALL_LEVEL); // the frame's shadow
        }
        var rib = ribbed && (Math.abs(c - 2 * Math.round(c / 2)) < 0.03 || Math.abs(r - 4 * Math.round(r / 4)) < 0.03);
        return rib
                ? 0.85 * look.at(Trait.WALL_LEVEL)
                : look.at(Trait.TRAY_LEVEL) * (1 - 0.15 * out)
                        + 6 * streak[px & STREAKS - 1]
                        + streak[py & STREAKS - 1];
    }

    /** Wall and well, with a soft edge between. */
    private double blended(double wall, int px, double c, double r) {
        var dx = c - Math.floor(c) - 0.5;
        var dy = r - Math.floor(r) - 0.5;
        var half = 0.5 - look.at(Trait.WALL) / 2;
        var far = look.at(Trait.ROUND) > 0 ? Math.hypot(dx, dy) : Math.max(Math.abs(dx), Math.abs(dy));
        var inside = Math.clamp((half - far) * pitch / 2 + 0.5, 0, 1);
        var well = wells[(int) Math.floor(r) * COLUMNS + (int) Math.floor(c)]
                + 4 * streak[px & STREAKS - 1]
                + 18 * (dx * Math.cos(lit) + dy * Math.sin(lit))
                + 25 * Math.max(0, 1 - (half - far) * 12);
        return wall + inside * (well - wall);
    }
}
