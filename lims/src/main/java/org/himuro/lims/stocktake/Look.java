package org.himuro.lims.stocktake;

/** What somebody sees in a position. */
public enum Look {
    /** A tube that was scanned. */
    TUBE,
    EMPTY,
    /** Something whose code cannot be read. */
    UNREADABLE,
    /** The position cannot be got at: frozen over, locked, the box is out. */
    UNREACHED
}
