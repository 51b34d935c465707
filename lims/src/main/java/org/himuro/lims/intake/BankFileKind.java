package org.himuro.lims.intake;

/** What a list is about. */
public enum BankFileKind {
    /** Rooms, freezers, racks, boxes. */
    PLACES,
    TUBES
}
