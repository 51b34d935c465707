package org.himuro.lims.consent;

/** How a donor's consent stands. */
public enum ConsentStanding {
    /** Never asked, or nothing recorded. */
    NONE,
    ACTIVE,
    /** Some items taken back by a change-of-intent form (意思変更申出書). */
    RESTRICTED,
    /** 同意撤回. */
    WITHDRAWN
}
