package org.himuro.lims.task.adapter.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.himuro.lims.platform.jobs.PeriodicJob;
import org.himuro.lims.task.application.SendingMail;

/** Gathers and sends what is due. */
@Singleton
final class MailRounds implements PeriodicJob {
    private final SendingMail sending;

    MailRounds(SendingMail sending) {
        this.sending = sending;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        sending.round();
    }
}
