package org.himuro.lims.collection.adapter.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.himuro.lims.collection.NoteClockMissed;
import org.himuro.lims.collection.application.NotingClockMissed;
import org.himuro.lims.collection.application.RunningClocks;
import org.himuro.lims.collection.application.RunningClocks.Running;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.platform.jobs.PeriodicJob;

/** A clock that nobody watches runs out all the same (C4): one sweep over all sites, and each missed limit is noted once. */
@Singleton
final class MissedClocks implements PeriodicJob {
    private static final Duration EVERY = Duration.ofSeconds(15);
    /** Noted long ago: whoever forgot such a tube is not reminded by asking the ledger for ever. */
    private static final Duration LONG_AGO = Duration.ofDays(1);

    private final RunningClocks clocks;
    private final NotingClockMissed noting;
    private final InstantSource clock;

    MissedClocks(RunningClocks clocks, NotingClockMissed noting, InstantSource clock) {
        this.clocks = clocks;
        this.noting = noting;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "missed-clocks";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        var now = clock.instant();
        clocks.missed(now).stream()
                .filter(r -> r.due().isAfter(now.minus(LONG_AGO)))
                .forEach(this::note);
    }

    private void note(Running missed) {
        noting.run(
                new NoteClockMissed(missed.tube().id()),
                Actor.system(missed.tube().collectedBy()),
                act(missed),
                missed.due(),
                clock.instant());
    }

    /** The same for the same limit: however many nodes and rounds see it, it is one act. */
    private static UUID act(Running missed) {
        var tube = missed.tube().id();
        var due = missed.due();
        return new UUID(
                tube.getMostSignificantBits(),
                tube.getLeastSignificantBits() ^ due.getEpochSecond() ^ ((long) due.getNano() << Byte.SIZE));
    }
}
