package org.himuro.sop.clock;

/** How a measured duration lies to a limit. */
enum Fit {
    WITHIN,
    BEYOND,
    /** The uncertainty lies across the limit. */
    STRADDLES
}
