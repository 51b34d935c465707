package org.himuro.lims.ledger;

/**
 * What keeps the ledger right under concurrency, each of it by name. All are on, always; only a test takes one away, to
 * show that it would notice.
 *
 * @param lockWhatWasRead the write locks every stream that the decision read
 * @param compareVersions the write compares their versions with those that were read
 * @param joinEqualIds equal act ids are joined in the process before they take a connection
 * @param foldLateFacts a late fact folds the whole history anew
 */
public record Safeguards(
        boolean lockWhatWasRead, boolean compareVersions, boolean joinEqualIds, boolean foldLateFacts) {
    public static final Safeguards ALL = new Safeguards(true, true, true, true);
}
