package org.himuro.lims.retention;

/** In what a reserve for re-analysis is counted. */
public enum ReserveUnit {
    TUBE,
    MICROLITRE,
    MILLIGRAM,
    PIECE,
    /** Of nucleic acid: volume times the concentration measured last; what was not measured counts for nothing. */
    MICROGRAM
}
