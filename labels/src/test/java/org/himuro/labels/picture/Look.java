package org.himuro.labels.picture;

/**
 * How a drawn rack looks. Each disturbance is 0 for none.
 *
 * @param pitch pixels from well to well
 * @param symbol side of a symbol as a part of the pitch
 * @param dots 1 = square modules; less = round dots of this part of a module, as etched
 * @param turn of the whole rack, degrees
 * @param tubeTurn whether tubes are turned at random
 * @param inverse dark symbols on bright tubes
 * @param offCentre of the tube in its well, part of the pitch
 * @param rim how far a symbol may be off its tube's centre, part of the pitch: at 0.03 corners touch the rim
 * @param contrast of ink and ground, grey levels
 * @param noise standard deviation, grey levels
 * @param blur radius in pixels
 * @param light how much darker the darkest corner is, 0 to 1
 * @param frost how much of a white veil lies over a tube, 0 to 1, patchy
 * @param scratches over a tube
 * @param filled part of the wells that hold a tube
 */
record Look(
        double pitch,
        double symbol,
        double dots,
        double turn,
        boolean tubeTurn,
        boolean inverse,
        double offCentre,
        double rim,
        double contrast,
        double noise,
        double blur,
        double light,
        double frost,
        int scratches,
        double filled) {
    /** As a flatbed scanner at 600 dots an inch sees a rack of etched tubes. */
    static final Look PLAIN = new Look(212, 0.4, 1.0, 0, true, false, 0.04, 0, 190, 3, 0.7, 0, 0, 0, 0.6);

    Look pitch(double v) {
        return new Look(
                v, symbol, dots, turn, tubeTurn, inverse, offCentre, rim, contrast, noise, blur, light, frost,
                scratches, filled);
    }

    Look symbol(double v) {
        return new Look(
                pitch, v, dots, turn, tubeTurn, inverse, offCentre, rim, contrast, noise, blur, light, frost, scratches,
                filled);
    }

    Look dots(double v) {
        return new Look(
                pitch, symbol, v, turn, tubeTurn, inverse, offCentre, rim, contrast, noise, blur, light, frost,
                scratches, filled);
    }

    Look turn(double v) {
        return new Look(
                pitch, symbol, dots, v, tubeTurn, inverse, offCentre, rim, contrast, noise, blur, light, frost,
                scratches, filled);
    }

    Look inverse(boolean v) {
        return new Look(
                pitch, symbol, dots, turn, tubeTurn, v, offCentre, rim, contrast, noise, blur, light, frost, scratches,
                filled);
    }

    Look rim(double v) {
        return new Look(
                pitch, symbol, dots, turn, tubeTurn, inverse, offCentre, v, contrast, noise, blur, light, frost,
                scratches, filled);
    }

    Look contrast(double v) {
        return new Look(
                pitch, symbol, dots, turn, tubeTurn, inverse, offCentre, rim, v, noise, blur, light, frost, scratches,
                filled);
    }

    Look noise(double v) {
        return new Look(
                pitch, symbol, dots, turn, tubeTurn, inverse, offCentre, rim, contrast, v, blur, light, frost,
                scratches, filled);
    }

    Look blur(double v) {
        return new Look(
                pitch, symbol, dots, turn, tubeTurn, inverse, offCentre, rim, contrast, noise, v, light, frost,
                scratches, filled);
    }

    Look light(double v) {
        return new Look(
                pitch, symbol, dots, turn, tubeTurn, inverse, offCentre, rim, contrast, noise, blur, v, frost,
                scratches, filled);
    }

    Look frost(double v) {
        return new Look(
                pitch, symbol, dots, turn, tubeTurn, inverse, offCentre, rim, contrast, noise, blur, light, v,
                scratches, filled);
    }

    Look scratches(int v) {
        return new Look(
                pitch, symbol, dots, turn, tubeTurn, inverse, offCentre, rim, contrast, noise, blur, light, frost, v,
                filled);
    }

    Look filled(double v) {
        return new Look(
                pitch, symbol, dots, turn, tubeTurn, inverse, offCentre, rim, contrast, noise, blur, light, frost,
                scratches, v);
    }
}
