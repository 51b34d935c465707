package org.himuro.lims.shipping;

/** What the receiver's desk saw of a parcel's seal. Whether it is the one that was put is compared by its number. */
public enum SealSeen {
    WHOLE,
    BROKEN,
    NONE,
    NOT_LOOKED_AT
}
