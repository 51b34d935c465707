package org.himuro.labels.picture;

import java.util.random.RandomGenerator;

/** A real bottom with another symbol, as it stands in a rack. */
final class RealTube {
    private static final double UNSQUEEZED = 0.82;

    private final RealBottom bottom;
    private final RealLook look;
    private final Etched etched;
    private final Veil veil;
    private final double x;
    private final double y;
    private final double cos;
    private final double sin;
    private final double scale;
    private final double outer;

    private RealTube(RealBottom bottom, RealLook look, String code, double[] at, double pitch, RandomGenerator random) {
        this.bottom = bottom;
        this.look = look;
        x = at[0];
        y = at[1];
        etched = Etched.on(bottom, look, code, random);
        scale = look.at(Trait.MODULE) / etched.module();
        var turn = random.nextDouble(2 * Math.PI);
        cos = Math.cos(turn);
        sin = Math.sin(turn);
        outer = Math.min(bottom.place().outer(), (0.44 - look.at(Trait.WALL) / 4) * pitch / scale);
        veil = new Veil(look, bottom.place().flat(), etched.module(), random);
    }

    static RealTube of(
            RealBottom bottom, RealLook look, String code, double[] at, double pitch, RandomGenerator random) {
        return new RealTube(bottom, look, code, at, pitch, random);
    }

    /** How far the tube reaches from its middle, pixels of the rack's picture. */
    double radius() {
        return outer * scale;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    /** The brightness at a place of the rack's picture, where {@code behind} would be without the tube. */
    double at(double px, double py, double behind) {
        var dx = ((px - x) * cos + (py - y) * sin) / scale;
        var dy = ((py - y) * cos - (px - x) * sin) / scale;
        var r = Math.hypot(dx, dy);
        var stretch = r == 0 ? 1 : squeezed(r) / r;
        var sx = bottom.place().x() + dx * stretch;
        var sy = bottom.place().y() + dy * stretch;
        var bare = bottom.bareAt(sx, sy);
        var seen = bare
                + look.at(Trait.CONTRAST)
                        * etched.at(bottom.place().x() + dx, bottom.place().y() + dy);
        if (r * stretch > bottom.place().flat()) {
            seen = bottom.sign() * Math.max(bottom.sign() * seen, bottom.sign() * bare);
        }
        seen = veil.over(seen, dx, dy);
        var edge = Math.clamp((outer - r) * scale / 3, 0, 1);
        return behind + (seen - behind) * edge;
    }

    /** A bottom that is too wide for its well is squeezed outside its symbol. */
    private double squeezed(double r) {
        var inner = UNSQUEEZED * outer;
        var whole = bottom.place().outer();
        return r < inner || outer >= whole ? r : inner + (r - inner) * (whole - inner) / (outer - inner);
    }
}
