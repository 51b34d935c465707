package org.himuro.lims.shipping;

/** What became of one tube of a parcel: exactly one at any time. */
public enum LineState {
    /** In the parcel, by the sender's word. */
    PACKED,
    RECEIVED,
    /** The receiver closed without it. */
    MISSING,
    /** In the receiver's hands, and on no line of the sender. */
    EXTRA,
    /** An extra of which its holder says that it never was in the parcel. */
    REFUTED,
    /** Turned up somewhere else before this parcel was closed. */
    ELSEWHERE;

    /** By the receiver's word alone: no line of the sender. */
    public boolean unlisted() {
        return this == EXTRA || this == REFUTED;
    }

    /** Somebody still has to say something about it. */
    public boolean open() {
        return this == PACKED;
    }
}
