package org.himuro.lims.shipping;

/** Why the sender does not agree with what the receiver says of a line. */
public enum DisputeReason {
    /** It was in the parcel. */
    WAS_SENT,
    /** It never was in the parcel. Of a tube that is missing this is no dispute: the line is taken back. */
    NEVER_SENT,
    /** It was in order when it left. */
    WAS_WHOLE,
    /** What arrived is another tube. */
    OTHER_TUBE
}
