package org.himuro.lims.laboratory.adapter.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.himuro.lims.laboratory.application.RemindingExpiry;
import org.himuro.lims.platform.jobs.PeriodicJob;

/** Looks every hour: a day begins at each laboratory at its own midnight, and the application may have been down over it. */
@Singleton
final class RemindExpiry implements PeriodicJob {
    private static final Duration EVERY = Duration.ofHours(1);

    private final RemindingExpiry reminding;
    private final InstantSource clock;

    RemindExpiry(RemindingExpiry reminding, InstantSource clock) {
        this.reminding = reminding;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remind-accreditation";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        reminding.run(clock.instant());
    }
}
