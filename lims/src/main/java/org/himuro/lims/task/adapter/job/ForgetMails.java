package org.himuro.lims.task.adapter.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.himuro.lims.platform.jobs.PeriodicJob;
import org.himuro.lims.task.application.MailQueue;

/** Who was mailed what is kept for 90 days; the ledger has the facts. */
@Singleton
final class ForgetMails implements PeriodicJob {
    private static final Duration KEPT = Duration.ofDays(90);

    private final MailQueue queue;
    private final InstantSource clock;

    ForgetMails(MailQueue queue, InstantSource clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-mails";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        queue.forget(clock.instant().minus(KEPT));
    }
}
