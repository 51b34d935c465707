package org.himuro.lims.stocktake;

/** What a look says of the record as it stood then. */
public enum Finding {
    RIGHT,
    /** The record has a tube there; nothing is. */
    MISSING,
    /** The record has a tube there; another is. */
    OTHER_TUBE,
    /** The record has nothing there; something is. */
    EXTRA,
    /** The record has a tube there; what is there cannot be read. */
    UNREADABLE,
    /** Nobody could look: neither right nor wrong. */
    UNREACHED;

    /** Whether somebody looked, so that it counts. */
    public boolean looked() {
        return this != UNREACHED;
    }

    /** Whether it is to be dealt with. */
    public boolean wrong() {
        return this != RIGHT && this != UNREACHED;
    }
}
