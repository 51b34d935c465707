package org.himuro.lims.specimen;

/** How far a tube has come. */
public enum TubeStep {
    LABELLED,
    SAMPLED,
    CHILLED,
    FROZEN,
    MISSING,
    DESTROYED
}
