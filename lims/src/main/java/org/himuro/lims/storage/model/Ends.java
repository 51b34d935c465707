package org.himuro.lims.storage.model;

import java.time.Instant;
import org.himuro.lims.storage.ReservePositions;

/** When a reservation may end. */
final class Ends {
    private Ends() {}

    static void check(Instant until, Instant now, Verdicts verdicts) {
        if (!until.isAfter(now)) {
            verdicts.refuse("END_NOT_AHEAD", until);
        } else if (until.isAfter(now.plus(ReservePositions.LONGEST))) {
            verdicts.refuse("END_TOO_FAR", ReservePositions.LONGEST.toDays());
        }
    }
}
