package org.himuro.lims.retention;

/** Where a policy comes from: one of the programme's four options (S21-S24), central storage with exceptions, or its own rules. */
public enum Preset {
    /** 案1: the institution or its research group only. */
    OPTION_1,
    /** 案2: the designated biobank only. */
    OPTION_2,
    /** 案3: institution or bank, fresh-frozen, so that it can be analysed again. */
    OPTION_3,
    /** 案4: institution or bank, DNA. */
    OPTION_4,
    /** Central, but for exceptions that are recorded. */
    CENTRAL,
    OWN
}
