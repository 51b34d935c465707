package org.himuro.sop.procedure;

import java.util.Optional;

/**
 * What a procedure asks of those who work by it (E6).
 *
 * @param required what happens to somebody who works without
 * @param by what it takes
 * @param validMonths how long it holds; for good where nothing is said
 * @param noticeDays how long before its end it is called for again
 * @param fromVersion training in this version and later ones counts too; the version itself is always to be read
 */
public record TrainingRule(Required required, By by, Optional<Integer> validMonths, int noticeDays, int fromVersion) {
    private static final int NOTICE_DAYS = 30;

    /** What happens to somebody who works without. */
    public enum Required {
        NONE,
        /** Told, and recorded. */
        WARN,
        /** Does not begin: a case is not taken in hand, nothing is put into a tube. */
        REFUSE
    }

    /** What it takes. */
    public enum By {
        /** To have read this version and said so. */
        READING,
        /** That, and a trainer's word. */
        TRAINER
    }

    /** Of a document that says nothing of it. */
    static TrainingRule none(int version) {
        return new TrainingRule(Required.NONE, By.READING, Optional.empty(), NOTICE_DAYS, version);
    }
}
