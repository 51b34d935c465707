package org.himuro.lims.monitoring;

/** Who says in which time zone a logger's clock was. */
public enum ZoneFrom {
    FILE,
    PERSON
}
