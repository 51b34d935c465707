package org.himuro.labels.picture;

import java.util.function.UnaryOperator;
import org.himuro.labels.picture.Disturbed.Place;

/** The rows of the table of read rates on racks put together from real tube bottoms. */
enum RealDisturbed {
    NOTHING("nothing", Place.UNDISTURBED, l -> l),
    SMALL("4 pixels a module", Place.UNDISTURBED, l -> l.with(Trait.MODULE, 4.2)),
    LARGE("9 pixels a module", Place.UNDISTURBED, l -> l.with(Trait.MODULE, 9)),
    PINS("dark on light, printed beside", Place.UNDISTURBED, l -> l.with(Trait.PINS, 1)),
    NEGATIVE("light and dark exchanged", Place.UNDISTURBED, l -> l.with(Trait.NEGATIVE, 1)),
    TURNED("rack turned by 5 degrees", Place.UNDISTURBED, RealDisturbed::turned),
    LIGHT("light falls to half", Place.MIDDLE, l -> l.with(Trait.LIGHT, 0.5)),
    NOISE("noise, deviation 15", Place.MIDDLE, l -> l.with(Trait.NOISE, 15)),
    BLUR("blur, a third of a module", Place.MIDDLE, l -> l.with(Trait.BLUR, 0.33)),
    JPEG("JPEG of quality 40", Place.MIDDLE, l -> l.with(Trait.JPEG, 0.4)),
    RIM(
            "corners over the tube's rim",
            Place.MIDDLE,
            l -> l.with(Trait.STRETCH, 1.12).with(Trait.OFF, 0.1).with(Trait.GLARE, 0.4)),
    FAINT("a third of the contrast", Place.MIDDLE, l -> l.with(Trait.CONTRAST, 0.33)),
    FROST("frost, half covered", Place.MIDDLE, l -> l.with(Trait.FROST, 0.5)),
    SCRATCH("a broad scratch across each tube", Place.HARD, l -> l.with(Trait.SCRATCHES, 1)),
    GLARE("a reflection on each tube", Place.HARD, l -> l.with(Trait.GLARE, 1)),
    SCRATCHES("three broad scratches across each tube", Place.HARD, l -> l.with(Trait.SCRATCHES, 3)),
    STRONG_NOISE("noise, deviation 30", Place.HARD, l -> l.with(Trait.NOISE, 30)),
    STRONG_FROST("frost, 85 of 100 covered", Place.HARD, l -> l.with(Trait.FROST, 0.85)),
    STRONG_BLUR("blur, two thirds of a module", Place.HARD, l -> l.with(Trait.BLUR, 0.67));

    final String what;
    final Place place;
    private final UnaryOperator<RealLook> change;

    RealDisturbed(String what, Place place, UnaryOperator<RealLook> change) {
        this.what = what;
        this.place = place;
        this.change = change;
    }

    RealLook look(RealLook plain) {
        return change.apply(plain);
    }

    /** As far as a rack's corners stay in the picture. */
    private static RealLook turned(RealLook l) {
        return l.with(Trait.TURN, 5)
                .with(Trait.LEFT, 1.4)
                .with(Trait.RIGHT, 1.4)
                .with(Trait.ABOVE, 1.4)
                .with(Trait.BELOW, 1.4);
    }
}
