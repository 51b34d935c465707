package org.himuro.sop.sprec;

/** The temperatures SPREC distinguishes around centrifugation. */
public enum Band {
    /** Room temperature. */
    ROOM,
    /** 2 to 10 °C. */
    COLD,
    /** 35 to 38 °C. */
    BODY
}
