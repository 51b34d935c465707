package org.himuro.lims.processing;

/** By what something was measured. */
public enum Method {
    QUBIT,
    PICOGREEN,
    NANODROP,
    TAPESTATION,
    BIOANALYZER,
    QPCR,
    BALANCE,
    PIPETTE,
    /** Haematoxylin and eosin, on an adjacent section. */
    HE_SECTION,
    OTHER
}
