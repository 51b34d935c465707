package org.himuro.lims.inspection;

/** What whoever ordered decides about a tube that was not simply accepted. */
public enum Disposition {
    /** It is sequenced all the same, with what was measured on record. */
    PROCEED,
    /** It goes back. */
    RETURN,
    /** The laboratory destroys it, with a certificate. */
    DESTROY,
    /** A sister is sent in its place. */
    REPLACE
}
