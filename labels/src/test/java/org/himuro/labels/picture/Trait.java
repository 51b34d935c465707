package org.himuro.labels.picture;

/** What a rack put together from real tube bottoms may look like, with what is usual. */
enum Trait {
    /** Pixels a module. */
    MODULE(6),
    /** Side of a symbol as a part of the distance of the wells. */
    SYMBOL(0.4),
    /** How much longer than the real symbol's a side may be, at most; at 1.14 corners lie over the rim. */
    STRETCH(1.03),
    /** How far a symbol is off the middle of its tube at most, parts of the flat bottom's radius. */
    OFF(0.03),
    /** How far a tube is off the middle of its well at most, part of the pitch. */
    LOOSE(0.04),
    /** Of the whole rack, degrees. */
    TURN(0),
    /** Left, right, upper and lower margin around the wells, parts of the pitch. */
    LEFT(1.1),
    RIGHT(0.9),
    ABOVE(0.8),
    BELOW(1.0),
    /** How wide the rack's frame is around the wells, part of the pitch. */
    FRAME(0.3),
    /** Between two wells, part of the pitch. */
    WALL(0.18),
    /** 1 = the wells are round. */
    ROUND(0),
    /** Grey levels of walls, wells and what lies around the rack. */
    WALL_LEVEL(165),
    WELL_LEVEL(66),
    TRAY_LEVEL(48),
    /** 0 = the scanned vials, 1 = the dark on light pins. */
    PINS(0),
    /** 1 = light and dark exchanged in the whole picture. */
    NEGATIVE(0),
    /** Part of the wells that hold a tube. */
    FILLED(0.8),
    /** How much darker the darkest corner is, 0 to 1. */
    LIGHT(0.1),
    /** How strong the real grain is; 1 as scanned. */
    GRAIN(1),
    /** Standard deviation of noise besides, grey levels. */
    NOISE(2),
    /** Radius of blur in parts of a module. */
    BLUR(0.08),
    /** Part of the full contrast. */
    CONTRAST(1),
    /** How much of a white veil lies over a tube at most, 0 to 1, patchy. */
    FROST(0),
    /** Scratches over a tube. */
    SCRATCHES(0),
    /** Part of the tubes with a bright reflection over an edge of the bottom. */
    GLARE(0.15),
    /** Quality of the JPEG file, 0 = BMP. */
    JPEG(0),
    /** How much red is gained and blue lost, 0 to 1. */
    CAST(0.05);

    final double usual;

    Trait(double usual) {
        this.usual = usual;
    }
}
