package org.himuro.lims.storage.application;

/** What the colours of a unit's picture say (B2). */
public enum Colouring {
    UTILISATION,
    PROJECT,
    /** How long the oldest of it has been stored. */
    AGE,
    TEMPERATURE
}
