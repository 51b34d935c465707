package org.himuro.lims.identity.adapter.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.himuro.lims.identity.application.EndSession;
import org.himuro.lims.identity.application.RecordFailedSignIns;

/** Each minute: sessions left alone end, failures become facts. Every node does it; each is counted once. */
@Singleton
@Requires(property = "himuro.identity.sweep", notEquals = "false")
final class Sweep {
    private final EndSession sessions;
    private final RecordFailedSignIns failures;

    Sweep(EndSession sessions, RecordFailedSignIns failures) {
        this.sessions = sessions;
        this.failures = failures;
    }

    @Scheduled(initialDelay = "20s", fixedDelay = "60s")
    void run() {
        sessions.sweep();
        failures.run();
    }
}
