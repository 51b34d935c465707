package org.himuro.lims.specimen;

/** From the room to the box (B1). */
public enum ContainerType {
    ROOM,
    FREEZER,
    TANK,
    REFRIGERATOR,
    SHELF,
    RACK,
    DRAWER,
    BOX,
    TUBE_RACK;

    /** What may stand in what (B1): always in something larger, so that no container ever stands in itself. */
    public boolean fitsIn(ContainerType outer) {
        return depth() > outer.depth();
    }

    /** 0 is the largest. */
    private int depth() {
        return switch (this) {
            case ROOM -> 0;
            case FREEZER, TANK, REFRIGERATOR -> 1;
            case SHELF -> 2;
            case DRAWER -> 3;
            case RACK -> 4;
            case BOX, TUBE_RACK -> 5;
        };
    }

    /** A unit of equipment with a temperature of its own. */
    public boolean isUnit() {
        return this == FREEZER || this == TANK || this == REFRIGERATOR;
    }
}
