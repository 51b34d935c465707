package org.himuro.lims.intake.adapter.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.himuro.lims.intake.application.RunningImports;
import org.himuro.lims.platform.jobs.PeriodicJob;

/** Takes lists part by part; after a restart it goes on where it was. */
@Singleton
final class ContinueImports implements PeriodicJob {
    private final RunningImports running;

    ContinueImports(RunningImports running) {
        this.running = running;
    }

    @Override
    public String name() {
        return "bank-imports";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        running.run();
    }
}
