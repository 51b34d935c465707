package org.himuro.labels.scan;

import org.himuro.labels.id.ParsedCode;

/** One scan. What could not be read is a scan too, and is said. */
public sealed interface Symbol {
    /** A text that could be read; what it says is in the parsed code. */
    record Code(ParsedCode code) implements Symbol {}

    /**
     * No single code.
     *
     * @param length of what came, in characters; the text itself is not kept, it may hold a name
     */
    record Unreadable(int length, Reason reason) implements Symbol {}

    /** Why there is no code. */
    enum Reason {
        /** Only blanks, or nothing. */
        NOTHING,
        /** Longer than any symbol that a scanner of ours reads (2,000 characters). */
        TOO_LONG,
        /** Control characters, halves of surrogate pairs or replacement characters: a wrong keyboard or character set. */
        NOT_TEXT,
        /** Two different codes in one burst. */
        SEVERAL_CODES
    }
}
