package org.himuro.labels.picture;

import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** How a rack put together from real tube bottoms looks: its traits where they are not the usual ones. */
record RealLook(Map<Trait, Double> traits) {
    static final RealLook PLAIN = new RealLook(Map.of());

    double at(Trait trait) {
        var value = traits.get(trait);
        return value == null ? trait.usual : value;
    }

    RealLook with(Trait trait, double value) {
        var changed = new EnumMap<Trait, Double>(Trait.class);
        changed.putAll(traits);
        changed.put(trait, value);
        return new RealLook(changed);
    }

    /** Any rack, tray, scanner and file, with nothing that disturbs. */
    static RealLook any(RandomGenerator r) {
        var dark = r.nextDouble() < 0.7;
        return PLAIN.with(Trait.SYMBOL, r.nextDouble(0.34, 0.44))
                .with(Trait.TURN, r.nextDouble(-1.5, 1.5))
                .with(Trait.LEFT, r.nextDouble(0.5, 2.2))
                .with(Trait.RIGHT, r.nextDouble(0.5, 2.2))
                .with(Trait.ABOVE, r.nextDouble(0.5, 1.6))
                .with(Trait.BELOW, r.nextDouble(0.5, 1.6))
                .with(Trait.FRAME, r.nextDouble(0.05, 0.45))
                .with(Trait.WALL, r.nextDouble(0.05, 0.25))
                .with(Trait.ROUND, r.nextInt(2))
                .with(Trait.WALL_LEVEL, dark ? r.nextDouble(110, 200) : r.nextDouble(25, 70))
                .with(Trait.WELL_LEVEL, dark ? r.nextDouble(25, 80) : r.nextDouble(60, 190))
                .with(Trait.TRAY_LEVEL, r.nextDouble(10, 240))
                .with(Trait.FILLED, r.nextDouble(0.4, 1))
                .with(Trait.PINS, r.nextDouble() < 0.2 ? 1 : 0)
                .with(Trait.JPEG, r.nextBoolean() ? r.nextDouble(0.7, 0.95) : 0)
                .with(Trait.CAST, r.nextDouble(0.2));
    }
}
