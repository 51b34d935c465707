package org.himuro.lims.identity.adapter.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.himuro.lims.identity.application.EndSession;
import org.himuro.lims.identity.application.RecordFailedSignIns;
import org.himuro.lims.platform.jobs.PeriodicJob;

/** Each minute: sessions left alone end, failures become facts. */
@Singleton
final class Sweep implements PeriodicJob {
    private final EndSession sessions;
    private final RecordFailedSignIns failures;

    Sweep(EndSession sessions, RecordFailedSignIns failures) {
        this.sessions = sessions;
        this.failures = failures;
    }

    @Override
    public String name() {
        return "identity-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        sessions.sweep();
        failures.run();
    }
}
