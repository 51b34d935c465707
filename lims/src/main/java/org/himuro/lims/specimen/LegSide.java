package org.himuro.lims.specimen;

/** The two sides of a hand-over: each is a fact of its own (invariant 5). */
public enum LegSide {
    GIVEN,
    TAKEN
}
