package org.himuro.lims.storage;

import java.util.Optional;

/**
 * A request: what was scanned goes where was scanned, in one act: a tube, a container with everything in it, or only what is in a
 * container, each into the same position of the other (B5). Refused: {@code MOVED_MEANWHILE} with where it is now,
 * {@code INTO_ITSELF}, {@code NOTHING_INSIDE}, and whatever a move of a tube or a container is refused for.
 *
 * @param from a tube or a container
 * @param content what is in it goes, and it stays
 * @param seenAt where it was when it was scanned, as {@link #HAND} or a container's code and a position; empty where nobody looked
 * @param into absent: out of its place, in hand
 */
public record MoveByScan(String from, boolean content, String seenAt, Optional<RegisterContainer.Spot> into) {
    /** In hand, in no place. */
    public static final String HAND = "-";
}
