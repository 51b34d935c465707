package org.himuro.lims.ledger.adapter.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.himuro.lims.ledger.application.Sealing;
import org.himuro.lims.platform.jobs.PeriodicJob;

@Singleton
final class SealEveryMinute implements PeriodicJob {
    private final Sealing sealing;
    private final InstantSource clock;

    SealEveryMinute(Sealing sealing, InstantSource clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "seal";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        sealing.sealNow(clock.instant());
    }
}
