package org.himuro.sop.protocol;

/** Whom the programme collects from (S49). */
public enum Cohort {
    REFRACTORY,
    RARE,
    HEREDITARY,
    PAEDIATRIC,
    AYA
}
