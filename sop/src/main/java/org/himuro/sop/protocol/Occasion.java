package org.himuro.sop.protocol;

/** How specimens are collected (S7). */
public enum Occasion {
    SURGERY,
    BIOPSY,
    BLOOD_DRAW
}
