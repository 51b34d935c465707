package org.himuro.lims.monitoring;

/** Beyond which limit. */
public enum Side {
    WARM,
    COLD
}
