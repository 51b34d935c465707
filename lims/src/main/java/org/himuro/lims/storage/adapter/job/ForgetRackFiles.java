package org.himuro.lims.storage.adapter.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.himuro.lims.platform.jobs.PeriodicJob;
import org.himuro.lims.storage.application.RackFiles;

/** Files of rack scanners that were looked at and never committed go after a day. */
@Singleton
final class ForgetRackFiles implements PeriodicJob {
    private static final Duration KEPT = Duration.ofDays(1);

    private final RackFiles files;
    private final InstantSource clock;

    ForgetRackFiles(RackFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rack-files";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        files.forget(clock.instant().minus(KEPT));
    }
}
