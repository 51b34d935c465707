package org.himuro.lims.ledger;

import java.util.Set;
import org.himuro.lims.shared.Fact;

/**
 * Something that may happen after the commit: a label, a notice, a message to another system. Runs from the outbox at
 * least once, so it must be idempotent; a failure is retried with back-off and shown when stuck.
 */
public interface Reaction {
    /** Stored with the waiting message; never changed once released. */
    String name();

    Set<Class<? extends Fact>> reactsTo();

    void on(Recorded recorded);
}
