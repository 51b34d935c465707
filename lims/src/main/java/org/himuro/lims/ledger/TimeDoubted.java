package org.himuro.lims.ledger;

import org.himuro.lims.shared.Fact;

/**
 * A report came with a time that cannot be: its facts carry the time of recording instead. Stands in the stream of the
 * report's first fact, beside it.
 *
 * @param said the time as it was said, ISO 8601
 * @param why {@code TIME_AHEAD} or {@code TIME_TOO_EARLY}
 */
public record TimeDoubted(String said, String why) implements Fact {}
