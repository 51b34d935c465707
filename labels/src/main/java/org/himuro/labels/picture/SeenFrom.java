package org.himuro.labels.picture;

/** The side of the rack that the picture shows. */
public enum SeenFrom {
    /** As on a flatbed scanner: A1 is at the upper right. */
    BELOW,
    /** As a camera above the rack sees it, or a picture from below that was mirrored since: A1 is at the upper left. */
    ABOVE
}
