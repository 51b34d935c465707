package org.himuro.lims.inspection;

/** Why it was decided so. */
public enum Because {
    /** There is no more of it. */
    NOTHING_ELSE,
    /** For what it is wanted, it is enough. */
    ENOUGH,
    BETTER_TUBE,
    NOT_USABLE,
    /** It is not wanted any more. */
    NOT_WANTED,
    OTHER
}
