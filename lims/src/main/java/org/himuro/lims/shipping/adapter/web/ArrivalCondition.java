package org.himuro.lims.shipping.adapter.web;

/** How a parcel looks when it arrives; stands as a code in the ledger. */
enum ArrivalCondition {
    OK,
    OUTER_DAMAGED,
    SEAL_BROKEN,
    NO_COOLANT
}
