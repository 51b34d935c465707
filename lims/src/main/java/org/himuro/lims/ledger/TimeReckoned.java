package org.himuro.lims.ledger;

import org.himuro.lims.shared.Fact;

/**
 * The clock by which an act was timed was not right, or not known to the second: its facts carry the time that was reckoned
 * from it. Stands in the stream of the act's first fact, at the same instant, beside it.
 *
 * @param of the type of that fact
 * @param said what that clock showed, ISO 8601
 * @param off seconds by which the reckoned time may still be wrong, either way; 0 where it is good to the second
 */
public record TimeReckoned(String of, String said, int off) implements Fact {

    /** Whether it says that the time of a fact of this type may be wrong. */
    public boolean doubts(Class<? extends Fact> type) {
        return off > 0 && of.equals(type.getSimpleName());
    }
}
