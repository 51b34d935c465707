package org.himuro.lims.sequencing;

/** What whoever ordered says about what the laboratory does not use up (Q8, S27). */
public enum ResidualWish {
    NOT_SAID,
    /** It goes back. */
    BACK,
    /** It stays, until the laboratory destroys it. */
    STAYS
}
