package org.himuro.lims.shipping.adapter.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.himuro.lims.platform.jobs.PeriodicJob;
import org.himuro.lims.shipping.application.WatchingReceipts;

/** A dispute about a line that nobody settles is not forgotten (H3). */
@Singleton
final class DisputeReminders implements PeriodicJob {
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final WatchingReceipts watching;
    private final InstantSource clock;

    DisputeReminders(WatchingReceipts watching, InstantSource clock) {
        this.watching = watching;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "receipt-disputes";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        watching.watch(clock.instant());
    }
}
