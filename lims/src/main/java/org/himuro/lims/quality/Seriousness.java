package org.himuro.lims.quality;

/** How bad a deviation is, the worst first. */
public enum Seriousness {
    CRITICAL,
    MAJOR,
    MINOR;

    /** Whether a second person reviews and signs before it is closed. */
    public boolean reviewed() {
        return this != MINOR;
    }
}
