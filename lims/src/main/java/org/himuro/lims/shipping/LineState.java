package org.himuro.lims.shipping;

/** What became of one tube of a parcel: exactly one at any time. */
public enum LineState {
    /** In the parcel, by the sender's word. */
    PACKED,
    RECEIVED,
    /** Nobody knows where the parcel is. */
    LOST,
    /** Taken by the sender again, from a parcel that came back. */
    RETURNED,
    /** The receiver closed without it. */
    MISSING,
    /** Was in the parcel, is on no line of the sender. */
    EXTRA,
    /** The receiver says to have it, nobody said to have given it: waits for its holder's word. */
    STATED,
    /** Its holder says that it never was in the parcel. */
    REFUTED,
    /** Turned up somewhere else before this parcel was closed. */
    ELSEWHERE;

    /** By the receiver's word alone: no line of the sender. */
    public boolean unlisted() {
        return this == EXTRA || isWord();
    }

    /** Of which the receiver has no more than said something: no answer to a line that the sender wrote, told late or not. */
    public boolean isWord() {
        return this == STATED || this == REFUTED;
    }

    /** Somebody still has to say something about it. */
    public boolean open() {
        return this == PACKED;
    }
}
