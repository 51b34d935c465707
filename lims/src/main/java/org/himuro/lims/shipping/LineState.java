package org.himuro.lims.shipping;

/** What became of one tube of a parcel: exactly one at any time. */
public enum LineState {
    /** In the parcel, by the sender's word. */
    PACKED,
    RECEIVED,
    /** The receiver closed without it. */
    MISSING,
    /** Was in the parcel, is on no line of the sender. */
    EXTRA,
    /** Turned up somewhere else before this parcel was closed. */
    ELSEWHERE;

    /** Somebody still has to say something about it. */
    public boolean open() {
        return this == PACKED;
    }
}
