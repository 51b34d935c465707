package org.himuro.lims.shipping;

/** How a parcel looks when it arrives; stands as a code in the ledger. */
public enum ArrivalCondition {
    OK,
    OUTER_DAMAGED,
    SEAL_BROKEN,
    NO_COOLANT
}
