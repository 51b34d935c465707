package org.himuro.lims.stocktake;

/** How many positions that should be empty are drawn. */
public enum Empties {
    /** As sure about them as about tubes. */
    SAME,
    /** One for five tubes. */
    FIFTH,
    NONE
}
