package org.himuro.lims.specimen;

/** How far a tube has come. */
public enum TubeStep {
    LABELLED,
    /** Something came into it out of another tube; it runs on no clock. */
    DERIVED,
    SAMPLED,
    CHILLED,
    FROZEN,
    MISSING,
    DESTROYED
}
