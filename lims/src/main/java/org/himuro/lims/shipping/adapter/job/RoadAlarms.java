package org.himuro.lims.shipping.adapter.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.himuro.lims.platform.jobs.PeriodicJob;
import org.himuro.lims.shipping.application.WatchingRoad;

/** A parcel that nobody asks about is looked after all the same (H2). */
@Singleton
final class RoadAlarms implements PeriodicJob {
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final WatchingRoad watching;
    private final InstantSource clock;

    RoadAlarms(WatchingRoad watching, InstantSource clock) {
        this.watching = watching;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "road-alarms";
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
