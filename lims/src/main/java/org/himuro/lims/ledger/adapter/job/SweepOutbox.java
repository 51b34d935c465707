package org.himuro.lims.ledger.adapter.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.himuro.lims.ledger.application.Outbox;
import org.himuro.lims.platform.jobs.PeriodicJob;

/** What was not run at once, or failed, is run here. */
@Singleton
final class SweepOutbox implements PeriodicJob {
    private final Outbox outbox;
    private final InstantSource clock;

    SweepOutbox(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        outbox.sweep(clock.instant());
    }
}
