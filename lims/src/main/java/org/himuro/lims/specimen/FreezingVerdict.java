package org.himuro.lims.specimen;

/** What the freezing clock said (S1-S3). Computed by the procedure, never typed. */
public enum FreezingVerdict {
    /** In liquid nitrogen inside the first limit. */
    DIRECT,
    /** Held at 4 degrees from inside the first limit, frozen inside the second. */
    FALLBACK,
    /** Too late, or 4 degrees begun too late. */
    DEVIATION,
    /** A time is missing, contradictory, or so uncertain that a limit lies inside the uncertainty. Never passed. */
    UNDETERMINED
}
