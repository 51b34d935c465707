package org.himuro.lims.quality;

/** What a deviation means for the specimen. */
public enum SpecimenEffect {
    USABLE,
    USABLE_WITH_REMARK,
    /** A tube that is here goes into quarantine with that. */
    NOT_USABLE,
    NO_SPECIMEN
}
