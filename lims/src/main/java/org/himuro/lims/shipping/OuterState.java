package org.himuro.lims.shipping;

/** What is wrong with a parcel from outside. */
public enum OuterState {
    DAMAGED,
    TORN,
    WET
}
