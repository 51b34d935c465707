package org.himuro.lims.picking;

/** What tubes are fetched for. */
public enum PickPurpose {
    SHIPMENT,
    PROCESSING,
    RESEARCH_USE,
    /** Back to whom they came from. */
    RETURN,
    DISPOSAL,
    OTHER;

    /** Whether it is a use, for which consent is asked. */
    public boolean uses() {
        return this == SHIPMENT || this == PROCESSING || this == RESEARCH_USE;
    }

    /** A tube in quarantine may be returned and destroyed, and nothing else (invariant 7). */
    public boolean takesQuarantined() {
        return this == RETURN || this == DISPOSAL;
    }
}
