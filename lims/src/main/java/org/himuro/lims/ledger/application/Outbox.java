package org.himuro.lims.ledger.application;

import java.time.Duration;
import java.time.Instant;

/** What is to happen after the commit. Signalled at once, swept by a job, retried with back-off, visible when stuck. */
public interface Outbox {
    /** Runs what is due. @return how many reactions succeeded */
    int sweep(Instant now);

    /** Something was just committed: sweep soon, on another thread. */
    void signal();

    /** How long the oldest message has waited; zero where none waits. */
    Duration age(Instant now);
}
