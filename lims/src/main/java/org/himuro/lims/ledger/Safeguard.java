package org.himuro.lims.ledger;

/** What keeps the ledger right under concurrency, each by name. */
public enum Safeguard {
    /** The write locks every stream that the decision read. */
    LOCK_WHAT_WAS_READ,
    /** The write compares their versions with those that were read. */
    COMPARE_VERSIONS,
    /** Equal act ids are joined in the process before they take a connection. */
    JOIN_EQUAL_IDS,
    /** A late fact folds the whole history anew. */
    FOLD_LATE_FACTS,
    /** A report that violates a key decides again; only a request is refused by it. */
    REPORTS_DECIDE_AGAIN
}
