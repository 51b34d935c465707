package org.himuro.lims.shipping;

/** What the receiver saw on one tube (H3); HL7 tables 0490, 0493 and 0544 have the same cases. */
public enum TubeCondition {
    OK,
    DAMAGED,
    LEAKING,
    THAWED,
    WRONG_ID,
    UNREADABLE,
    WRONG_POSITION,
    VOLUME_SHORT,
    DUPLICATE
}
