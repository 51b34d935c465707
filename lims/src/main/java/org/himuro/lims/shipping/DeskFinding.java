package org.himuro.lims.shipping;

/** In what an arrived parcel differs from what was packed: told by what the desk saw, never typed. */
public enum DeskFinding {
    SEAL_OTHER,
    SEAL_BROKEN,
    SEAL_NONE,
    OUTER_DAMAGED,
    OUTER_TORN,
    OUTER_WET,
    /** Packed with a coolant of which nothing is left. */
    NO_COOLANT,
    LOGGER_OTHER;

    /** The code of the mark, which is the deviation's. */
    public String mark() {
        return "DESK_" + name();
    }
}
