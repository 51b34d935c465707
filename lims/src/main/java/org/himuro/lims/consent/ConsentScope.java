package org.himuro.lims.consent;

/** What a consent form asks about, item by item (domain facts, section 10). */
public enum ConsentScope {
    /** To take part: specimens are collected and whole genomes sequenced. */
    WHOLE_GENOME,
    /** Research not yet named (S53). */
    FUTURE_RESEARCH,
    /** Specimens passed to joint research. */
    JOINT_RESEARCH,
    /** Specimens and data passed to industry alone (S56). */
    INDUSTRY,
    /** Data in the programme's database. */
    DATABASE,
    /** Data moved to a public database after the embargo (S78). */
    PUBLIC_DATABASE,
    /** Data to countries with equivalent protection (S80). */
    OVERSEAS_DATA,
    /** May be asked again (S54). */
    RECONTACT,
    /** Secondary findings are told (S61). */
    SECONDARY_FINDINGS,
    /** Linked with records and registries. */
    RECORD_LINKAGE
}
