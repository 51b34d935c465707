package org.himuro.test.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The server's clock, moved by the scenario: a day passes without waiting. It starts on a Tuesday at nine in Tokyo; each
 * look at it costs some milliseconds, so that what was done later is later.
 */
final class MovedClock implements InstantSource {
    private static final Duration LOOK = Duration.ofMillis(3);
    static final Instant TUESDAY = Instant.parse("2026-11-10T00:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(TUESDAY);

    @Override
    public Instant instant() {
        return pass(LOOK);
    }

    Instant pass(Duration time) {
        return now.updateAndGet(before -> before.plus(time));
    }
}
