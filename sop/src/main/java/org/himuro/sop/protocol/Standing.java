package org.himuro.sop.protocol;

/** How a tube stands when it is asked what is there. */
public enum Standing {
    /** Kept as its procedure says. */
    USABLE,
    /** Kept, but its procedure found a deviation: counts where the protocol lets it. */
    DEVIATION,
    /** Taken and on its way to being kept; counts as nothing yet. */
    COMING,
    /** Empty, lost, blocked or destroyed. */
    UNUSABLE
}
