package org.himuro.lims.quality.adapter.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.himuro.lims.platform.jobs.PeriodicJob;
import org.himuro.lims.quality.application.NotingOverdue;

/** A day that passes is noted, whether anybody looks or not (E6). */
@Singleton
final class OverdueActions implements PeriodicJob {
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final NotingOverdue noting;
    private final InstantSource clock;

    OverdueActions(NotingOverdue noting, InstantSource clock) {
        this.noting = noting;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "overdue-actions";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        noting.run(clock.instant());
    }
}
