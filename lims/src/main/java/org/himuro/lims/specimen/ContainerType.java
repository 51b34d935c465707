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

    /** A unit of equipment with a temperature of its own. */
    public boolean isUnit() {
        return this == FREEZER || this == TANK || this == REFRIGERATOR;
    }
}
