package org.himuro.labels.picture;

import java.util.function.UnaryOperator;

/** The rows of the table of read rates. */
enum Disturbed {
    NOTHING("nothing", Place.UNDISTURBED, l -> l),
    DOTS("etched as dots", Place.UNDISTURBED, l -> l.dots(0.8)),
    DARK_ON_LIGHT("dark on light", Place.UNDISTURBED, l -> l.inverse(true)),
    ROTATION("rack turned by 3 degrees", Place.UNDISTURBED, l -> l.turn(3)),
    NOISE("noise, deviation 15", Place.MIDDLE, l -> l.noise(15)),
    BLUR("blur, a third of a module", Place.MIDDLE, l -> l.blur(0.0095 * l.pitch())),
    LIGHT("light falls to half", Place.MIDDLE, l -> l.light(0.5)),
    FROST("frost, half covered", Place.MIDDLE, l -> l.frost(0.5)),
    RIM(
            "dots, corners at the tube's rim",
            Place.MIDDLE,
            l -> l.dots(0.8).symbol(0.36).rim(0.05)),
    CONTRAST("faint: 60 grey levels", Place.MIDDLE, l -> l.contrast(60)),
    SCRATCH("a scratch across each tube", Place.HARD, l -> l.scratches(1)),
    SCRATCHES("three scratches across each tube", Place.HARD, l -> l.scratches(3)),
    STRONG_NOISE("noise, deviation 30", Place.HARD, l -> l.noise(30)),
    STRONG_FROST("frost, 85 of 100 covered", Place.HARD, l -> l.frost(0.85)),
    STRONG_BLUR("blur, two thirds of a module", Place.HARD, l -> l.blur(0.019 * l.pitch()));

    final String what;
    final Place place;
    private final UnaryOperator<Look> change;

    Disturbed(String what, Place place, UnaryOperator<Look> change) {
        this.what = what;
        this.place = place;
        this.change = change;
    }

    Look look(Look plain) {
        return change.apply(plain);
    }

    /** What is promised: 99.5 of 100 read, 95 of 100, or only that nothing is read wrongly. */
    enum Place {
        UNDISTURBED(0.995),
        MIDDLE(0.95),
        HARD(0);

        final double promised;

        Place(double promised) {
            this.promised = promised;
        }
    }
}
