package org.himuro.integrations.rackfile;

import java.util.Optional;

/**
 * What the device saw at one position. A position that the file does not mention has no cell: it is absent.
 *
 * @param position where
 * @param state what was seen
 * @param code the tube's code exactly as written, present if and only if the state is CODE
 * @param line 1-based line of the file
 */
public record RackCell(Position position, State state, Optional<String> code, int line) {

    /** A tube with a legible code, no tube, or a tube whose code could not be read. */
    public enum State {
        CODE,
        EMPTY,
        UNREAD
    }

    public RackCell {
        if (code.isPresent() != (state == State.CODE)) {
            throw new IllegalArgumentException("a cell has a code if and only if its state is CODE");
        }
    }
}
