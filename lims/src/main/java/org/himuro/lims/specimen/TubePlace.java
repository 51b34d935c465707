package org.himuro.lims.specimen;

/** What kind of place a tube is in. */
public enum TubePlace {
    /** On the bench, in somebody's hands: at {@code heldBy}, nowhere in particular. */
    HAND,
    REFRIGERATOR,
    POSITION,
    PARCEL,
    NOWHERE
}
