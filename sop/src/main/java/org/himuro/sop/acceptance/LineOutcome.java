package org.himuro.sop.acceptance;

/** What one line of a rule set says of a sample. */
public enum LineOutcome {
    MET,
    MISSED,
    NOT_MEASURED,
    /** Several files give different values. */
    CONFLICTING,
    /** A value that cannot be, such as 101 percent. */
    IMPLAUSIBLE
}
