package org.himuro.labels.picture;

import java.util.List;
import java.util.Optional;

/**
 * What a picture of a rack says (L6).
 *
 * @param rackCode the code on the rack itself, if the picture shows it
 * @param cells every position of the rack, row by row
 */
public record RackPicture(Optional<String> rackCode, List<Cell> cells) {
    public RackPicture {
        cells = List.copyOf(cells);
    }

    /** What a position holds. */
    public enum State {
        /** A tube whose code was read and may be believed. */
        CODE,
        /** No tube: nothing that could be one is seen. */
        EMPTY,
        /** Something is there, and what it says is not known. */
        UNREAD
    }

    /**
     * One position.
     *
     * @param position as {@code A1}
     * @param code the tube's code, present exactly if it was read
     */
    public record Cell(String position, State state, Optional<String> code) {}
}
