package org.himuro.lims.ledger.adapter.jdbc;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Waiting a little, and unevenly, before the same race is run again. */
final class Backoff {
    private Backoff() {}

    static void before(int attempt) {
        long atMost = 200_000L << Math.min(attempt, 7);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(atMost));
    }
}
