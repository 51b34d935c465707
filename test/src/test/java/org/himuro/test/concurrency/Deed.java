package org.himuro.test.concurrency;

import java.util.UUID;
import org.himuro.lims.ledger.Outcome;

/**
 * Something to be done by one act, again and again the same.
 *
 * @param name the command
 * @param report a report is never refused
 * @param uses must not be done once the consent is withdrawn or the tube quarantined
 */
record Deed(String name, UUID act, boolean report, boolean uses, Run run) {
    interface Run {
        Outcome<? extends Record> now(UUID act);
    }

    Outcome<? extends Record> once() {
        return run.now(act);
    }
}
