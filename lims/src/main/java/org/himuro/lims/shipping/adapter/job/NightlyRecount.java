package org.himuro.lims.shipping.adapter.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.himuro.lims.platform.jobs.PeriodicJob;
import org.himuro.lims.shipping.application.Recounting;

/** Once a day every parcel is counted again (H3). */
@Singleton
final class NightlyRecount implements PeriodicJob {
    private static final Duration EVERY = Duration.ofDays(1);

    private final Recounting recounting;
    private final InstantSource clock;

    NightlyRecount(Recounting recounting, InstantSource clock) {
        this.recounting = recounting;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "parcel-recount";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        recounting.recount(clock.instant());
    }
}
