package org.himuro.test.concurrency;

import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Outcome;

/**
 * Something to be done by one act, again and again the same.
 *
 * @param name the command
 * @param kind a report is never refused; a use must not be done once the consent is withdrawn or the tube quarantined
 * @param at when it happened, by the bench's clock
 * @param told when it is recorded, by the server's clock
 */
record Deed(String name, UUID act, Kind kind, Instant at, Instant told, Run run) {
    enum Kind {
        REPORT,
        REQUEST,
        USE
    }

    interface Run {
        Outcome<? extends Record> now(UUID act, Instant at, Instant told);
    }

    Outcome<? extends Record> once() {
        return run.now(act, at, told);
    }
}
