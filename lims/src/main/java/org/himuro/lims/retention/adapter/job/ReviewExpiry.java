package org.himuro.lims.retention.adapter.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.platform.jobs.PeriodicJob;
import org.himuro.lims.procedure.SopRegister;
import org.himuro.lims.retention.NoteExpiry;
import org.himuro.lims.retention.Period;
import org.himuro.lims.retention.PolicyVersion;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.retention.application.KeepingQueries;
import org.himuro.lims.retention.application.NotingExpiry;
import org.himuro.lims.retention.application.PolicyQueries;

/** Once a day: whose time by the policy is over comes onto the list. Nothing is ever disposed of by itself. */
@Singleton
final class ReviewExpiry implements PeriodicJob {
    private static final Duration EVERY = Duration.ofDays(1);
    private static final int AT_ONCE = 500;
    private static final long EXPIRY = 0x45L;

    private final PolicyQueries policies;
    private final KeepingQueries keepings;
    private final NotingExpiry noting;
    private final InstantSource clock;

    ReviewExpiry(PolicyQueries policies, KeepingQueries keepings, NotingExpiry noting, InstantSource clock) {
        this.policies = policies;
        this.keepings = keepings;
        this.noting = noting;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "review-expiry";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        var today = Wish.day(clock.instant());
        policies.all()
                .forEach(policy -> policy.inForce(today)
                        .flatMap(PolicyVersion::period)
                        .ifPresent(period -> of(policy.project(), period, today)));
    }

    private void of(String project, Period period, LocalDate today) {
        var before = period.projectEnd()
                .map(end -> period.due(end).isBefore(today) ? today : LocalDate.EPOCH)
                .orElse(today.minusYears(period.years()));
        var midnight = before.atStartOfDay(SopRegister.PROGRAMME).toInstant();
        keepings.old(project, midnight, today, AT_ONCE).forEach(this::note);
    }

    private void note(KeepingQueries.Old old) {
        var now = clock.instant();
        noting.run(new NoteExpiry(old.caseId()), Actor.system(old.site()), act(old), now, now);
    }

    /** The same for the same version: however many nodes and rounds see it, it is one act. */
    private static UUID act(KeepingQueries.Old old) {
        var id = old.caseId();
        return new UUID(
                id.getMostSignificantBits(), id.getLeastSignificantBits() ^ EXPIRY ^ (old.version() << Byte.SIZE));
    }
}
