package org.himuro.sop.clock;

/** The limits of the freezing clock. */
public enum Limit {
    /** Origin to liquid nitrogen, {@code direct.within}. */
    FIRST,
    /** Origin to refrigerator, {@code fallback.begin}. */
    CHILLING,
    /** Origin (or refrigerator) to liquid nitrogen, {@code fallback.within}. */
    LAST
}
