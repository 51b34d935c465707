package org.himuro.lims.specimen;

/** From the building to what tubes are in (B1). */
public enum ContainerType {
    BUILDING,
    ROOM,
    /** Upright, with doors and shelves. */
    FREEZER,
    /** Opened from above, racks side by side. */
    CHEST,
    /** Liquid nitrogen, towers or canisters seen from above. */
    TANK,
    REFRIGERATOR,
    /** A machine that stores and fetches by itself; one unit, whatever is in it. */
    AUTO_STORE,
    COMPARTMENT,
    SHELF,
    RACK,
    TOWER,
    CANISTER,
    DRAWER,
    BOX,
    TUBE_RACK,
    GOBLET,
    CANE,
    STRAW,
    BAG;

    /**
     * What may stand in what (B1): in something larger, or one frame in a frame of another kind, as drawers in a rack and racks in a
     * drawer.
     */
    public boolean fitsIn(ContainerType outer) {
        return depth() > outer.depth() && outer != BOX && outer != TUBE_RACK
                || isFrame() && outer.isFrame() && this != outer;
    }

    /** 0 is the largest. */
    private int depth() {
        return switch (this) {
            case BUILDING -> 0;
            case ROOM -> 1;
            case FREEZER, CHEST, TANK, REFRIGERATOR, AUTO_STORE -> 2;
            case COMPARTMENT -> 3;
            case SHELF -> 4;
            case RACK, TOWER, CANISTER, DRAWER -> 5;
            case BOX, TUBE_RACK, GOBLET -> 6;
            case CANE -> 7;
            case STRAW, BAG -> 8;
        };
    }

    private boolean isFrame() {
        return depth() == 5;
    }

    /** A unit of equipment with a temperature of its own. */
    public boolean isUnit() {
        return depth() == 2;
    }

    /** Tubes lie in it. */
    public boolean holdsTubes() {
        return depth() > 5;
    }

    /** Its positions, where it has some, are for tubes; those of a goblet are for canes. */
    public boolean hasTubePositions() {
        return holdsTubes() && this != GOBLET;
    }

    /** Tubes may be in it without positions. */
    public boolean isLoose() {
        return holdsTubes() && this != BOX && this != TUBE_RACK;
    }
}
