package org.himuro.lims.specimen;

/** What somebody is to a donor (S9). */
public enum Relation {
    MOTHER,
    FATHER,
    SIBLING,
    CHILD;

    /** A donor has one of each. */
    public boolean isParent() {
        return this == MOTHER || this == FATHER;
    }
}
