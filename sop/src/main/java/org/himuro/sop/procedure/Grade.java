package org.himuro.sop.procedure;

/** How strongly the Japanese Society of Pathology (日本病理学会) recommends a step. */
public enum Grade {
    /** Better, but not required. */
    E,
    /** Recommended. */
    A,
    /** Next best where A is impossible. */
    B,
    /** To be avoided. */
    N,
    /** Required by law. */
    L,
    /** Not graded by the society: the programme's or the site's own step. */
    NONE
}
