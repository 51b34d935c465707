package org.himuro.lims.processing.adapter.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.himuro.lims.platform.jobs.PeriodicJob;
import org.himuro.lims.processing.application.RawFiles;

/** Files of instruments that were looked at and of which nothing was taken go after a day. */
@Singleton
final class ForgetRawFiles implements PeriodicJob {
    private static final Duration KEPT = Duration.ofDays(1);

    private final RawFiles files;
    private final InstantSource clock;

    ForgetRawFiles(RawFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "instrument-files";
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
