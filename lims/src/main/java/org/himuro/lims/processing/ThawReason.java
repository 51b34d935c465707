package org.himuro.lims.processing;

/** Why a tube was thawed. */
public enum ThawReason {
    /** To be processed next. */
    PROCESSING,
    /** To be measured. */
    MEASUREMENT,
    /** By mistake, or because something failed. */
    ACCIDENT
}
