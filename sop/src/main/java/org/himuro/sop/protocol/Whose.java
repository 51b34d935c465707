package org.himuro.sop.protocol;

/** Whose specimen it is: the donor's, or that of a relative of the donor (S9). */
public enum Whose {
    DONOR,
    MOTHER,
    FATHER,
    SIBLING,
    CHILD
}
