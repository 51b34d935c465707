package org.himuro.sop.protocol;

/** What is done where a kit is past its date. */
public enum ExpiredKits {
    /** A person is asked, and what they say is kept. */
    ASK,
    /** It is not used. */
    REFUSE
}
