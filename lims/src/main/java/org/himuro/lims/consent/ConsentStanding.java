package org.himuro.lims.consent;

/** How a donor's consent stands. */
public enum ConsentStanding {
    /** Never asked, or nothing recorded. */
    NONE,
    /**
     * Material of this donor came from the bank that existed before, and whether the form signed then covers what is asked now has not
     * been established yet (要確認).
     */
    TO_ESTABLISH,
    ACTIVE,
    /** Some items taken back by a change-of-intent form (意思変更申出書). */
    RESTRICTED,
    /** 同意撤回. */
    WITHDRAWN
}
