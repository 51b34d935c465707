package org.himuro.lims.retention;

/** How cold material may travel, by the names of the classes of parcels. */
public enum Transport {
    AMBIENT,
    REFRIGERATED,
    FROZEN_20,
    ULT_80,
    LN2_VAPOUR
}
