package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import org.himuro.lims.identity.SecurityEvent.SignInFailed;
import org.himuro.lims.identity.application.Failures.Failure;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.ledger.Actor;

/** Turns each past minute's failures into one fact per account and address. On several nodes at once it still counts once. */
@Singleton
public final class RecordFailedSignIns {
    private static final int AT_ONCE = 500;
    private final Failures failures;
    private final SecurityActs acts;

    RecordFailedSignIns(Failures failures, SecurityActs acts) {
        this.failures = failures;
        this.acts = acts;
    }

    public void run() {
        var minute = acts.now().truncatedTo(ChronoUnit.MINUTES);
        for (var failure : failures.before(minute, AT_ONCE)) {
            record(failure);
            failures.forget(failure);
        }
    }

    private void record(Failure failure) {
        acts.note(
                failure.id(),
                failure.atMinute(),
                Actor.system(SecurityActs.INSTALLATION),
                failure.person().map(Trail.PERSON::ref).orElse(Trail.SITE.ref(SecurityActs.INSTALLATION)),
                new SignInFailed(failure.accountKey(), failure.addressKey(), failure.atMinute(), failure.failures()));
    }
}
