package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What this process remembers of sessions, rights and sites is remembered for one generation, and two seconds at most. A change
 * made here starts the next; other nodes notice when the two seconds are over.
 */
@Singleton
public final class Generation {
    private final AtomicLong number = new AtomicLong();

    public long number() {
        return number.get();
    }

    public void next() {
        number.incrementAndGet();
    }
}
