package org.himuro.sop.procedure;

import java.time.Duration;
import org.himuro.sop.document.Text;

/**
 * One thing in which a version of a procedure differs from another.
 *
 * @param subject the step's, interval's or finding's own id; empty for what there is only one of
 */
public record Difference(What what, String subject, Value before, Value after) {

    /** What differs. */
    public enum What {
        TITLE,
        SOURCE,
        ORIGIN,
        DIRECT,
        CHILLING,
        LAST,
        LAST_FROM,
        HOLD,
        REASON,
        NOTICES,
        CHILLED_NOTICES,
        AT_LEAST,
        AT_MOST,
        INTERVAL,
        INTERVAL_GRADE,
        THAWS,
        THAWS_BEYOND,
        THAWS_GRADE,
        THAWS_TEXT,
        VERDICT,
        VERDICT_GRADE,
        STEP,
        STEP_GRADE,
        STEP_PLACE,
        TRAINING,
        TRAINING_BY,
        TRAINING_VALID,
        TRAINING_FROM
    }

    /** What it was, or is. */
    public sealed interface Value {
        /** It is not there. */
        record Nothing() implements Value {}

        record Time(Duration duration) implements Value {}

        record Times(java.util.List<Duration> durations) implements Value {
            public Times {
                durations = java.util.List.copyOf(durations);
            }
        }

        record Words(Text text) implements Value {}

        /** A word of the schema, such as a mark or a grade: for the reader's words. */
        record Term(Enum<?> term) implements Value {}

        /** Numbers and what is said in one language. */
        record Plain(String text) implements Value {}
    }
}
