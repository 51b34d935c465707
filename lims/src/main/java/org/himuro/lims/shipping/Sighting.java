package org.himuro.lims.shipping;

/** How the receiver knew which tube it was. */
public enum Sighting {
    SCANNED,
    RACK_FILE,
    RACK_PICTURE,
    /** Its code cannot be read: somebody pointed at its line. */
    POINTED
}
