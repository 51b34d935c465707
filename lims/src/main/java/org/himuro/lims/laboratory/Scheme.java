package org.himuro.lims.laboratory;

/** Accreditation schemes of which the programme asks for any one (S28). */
public enum Scheme {
    ISO_15189,
    CAP_LAP,
    CLIA
}
