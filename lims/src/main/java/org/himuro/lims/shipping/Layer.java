package org.himuro.lims.shipping;

/** What is looked at, one after the other, when a parcel is packed in three layers (PI 650; domain facts, section 4.2). */
public enum Layer {
    /** The tubes are closed, whole and kept apart. */
    PRIMARY,
    /** Enough to take up all that is liquid, between the tubes and the second layer. */
    ABSORBENT,
    /** Leak-proof, and never holds dry ice. */
    SECONDARY,
    /** Rigid, lets carbon dioxide out. */
    OUTER,
    /** Marks and labels are on the outside. */
    LABEL
}
