package org.himuro.lims.platform.files;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.himuro.lims.platform.jobs.PeriodicJob;

/** Files that were looked at and that no act has used go after a day. */
@Singleton
final class ForgetFiles implements PeriodicJob {
    private static final Duration KEPT = Duration.ofDays(1);

    private final List<KeptFiles> files;
    private final InstantSource clock;

    ForgetFiles(Collection<KeptFiles> files, InstantSource clock) {
        this.files = List.copyOf(files);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "raw-files";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(KEPT);
        files.forEach(kept -> kept.forget(before));
    }
}
