package org.himuro.lims.storage.adapter.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.platform.jobs.PeriodicJob;
import org.himuro.lims.storage.ExpireReservation;
import org.himuro.lims.storage.application.EndingReservations;
import org.himuro.lims.storage.application.ReservationQueries;

/** Positions whose reservation is over are free again. */
@Singleton
final class ExpireReservations implements PeriodicJob {
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final ReservationQueries reservations;
    private final EndingReservations ending;
    private final InstantSource clock;

    ExpireReservations(ReservationQueries reservations, EndingReservations ending, InstantSource clock) {
        this.reservations = reservations;
        this.ending = ending;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "expire-reservations";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        reservations.over(clock.instant()).forEach(this::expire);
    }

    private void expire(ReservationQueries.Over over) {
        var now = clock.instant();
        ending.expire(new ExpireReservation(over.reservation()), Actor.system(over.site()), act(over), now, now);
    }

    /** The same for the same version: however many nodes and rounds see it, it is one act. */
    private static UUID act(ReservationQueries.Over over) {
        var id = over.reservation();
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ (over.version() << Byte.SIZE));
    }
}
