package org.himuro.lims.shipping;

/** How far both sides of a parcel agree on what arrived. */
public enum Agreement {
    /** The receiver has not closed it. */
    OPEN,
    /** The receiver has closed it, and something differs from what was sent: the sender is asked. */
    ASKED,
    /** The sender does not agree with at least one line. */
    DISPUTED,
    /** Closed on both sides. */
    AGREED
}
