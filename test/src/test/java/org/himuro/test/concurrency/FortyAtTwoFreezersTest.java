package org.himuro.test.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.himuro.lims.ledger.application.LedgerAudit;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.ledger.application.Sealing;
import org.himuro.lims.picking.EndPick;
import org.himuro.lims.picking.application.EndingPicks;
import org.himuro.lims.picking.application.PuttingBack;
import org.himuro.lims.storage.EndReservation;
import org.himuro.lims.storage.application.EndingReservations;
import org.himuro.test.support.Application;
import org.himuro.test.support.Proof;
import org.himuro.test.support.SmallWorld;
import org.himuro.test.support.TwoSites;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Forty people have places proposed, hold positions, store, move tubes and whole boxes, fetch, put back, let lapse and undo at two freezers, while jobs end
 * what has run out: nothing is in two places and no two things are in one, whatever they did to each other.
 */
@Tag("B3")
@Tag("B4")
@Tag("B5")
@Tag("B9")
class FortyAtTwoFreezersTest {
    private static final int PEOPLE = 40;
    /** As fast as machines: everything collides. */
    private static final Duration RUSH = Duration.ofSeconds(Proof.count(6, 60));

    private static final Duration RUSHED = Duration.ofMillis(40);
    /** As quick as people with a scanner in hand: two seconds from one scan to the next, more or less. */
    private static final Duration LONG = Duration.ofSeconds(Proof.count(14, 240));

    private static final Duration THOUGHT = Duration.ofSeconds(4);
    private static final double MOST_AGAIN = 0.01;

    private static final String TWICE =
            "select hex(container) from occupancy group by container, cell having count(*) > 1";
    private static final String IN_TWO =
            "select hex(occupant) from occupancy where kind = 'occupied'" + " group by occupant having count(*) > 1";
    private static final String NOT_AS_SAID = "select t.code from tube t left join occupancy o on o.occupant = t.id"
            + " and o.kind = 'occupied' where (t.place = 'POSITION') <> (o.container is not null)"
            + " or (t.place = 'POSITION' and (o.container <> t.place_id or o.cell <> t.cell))";
    private static final String STILL_CLAIMED =
            "select concat(kind, ' ', cell) from occupancy where kind <> 'occupied'";

    @Test
    void nothing_is_in_two_places_and_no_two_in_one_and_every_hold_is_released() throws Exception {
        var seed = Proof.seed("forty at two freezers");
        try (var app = Application.start();
                var owner = app.owner()) {
            var at = TwoFreezers.in(TwoSites.in(app), owner);
            var tally = new FreezerTally(app);
            var random = new SplittableRandom(seed);
            worked(at, tally, random, RUSH, RUSHED);
            said("as fast as machines", app, tally, 0, 0);
            long done = tally.done();
            double before = again(app);
            worked(at, tally, random, LONG, THOUGHT);
            said("as people", app, tally, done, before);
            assertThat(tally.failures()).as("what a user would have seen").isEmpty();
            assertThat(TwoFreezers.texts(owner, TWICE)).as("positions with two").isEmpty();
            assertThat(TwoFreezers.texts(owner, IN_TWO)).as("tubes in two").isEmpty();
            assertThat(TwoFreezers.texts(owner, NOT_AS_SAID))
                    .as("tubes whose place is not theirs")
                    .isEmpty();
            everyHoldIsReleased(at, owner);
            app.bean(Sealing.class).sealNow(Instant.now());
            assertThat(app.bean(LedgerAudit.class).check()).isEmpty();
            assertThat(app.bean(Rebuild.class).differences(owner))
                    .as("tables against the ledger")
                    .isEmpty();
            assertThat(again(app) - before)
                    .as("acts of people decided again")
                    .isLessThanOrEqualTo(mostAgain(tally.done() - done));
        }
    }

    private static void worked(
            TwoFreezers at, FreezerTally tally, SplittableRandom random, Duration length, Duration thought)
            throws InterruptedException {
        var until = Instant.now().plus(length);
        var all = new ArrayList<Thread>();
        for (int i = 0; i < PEOPLE; i++) {
            all.add(Thread.ofPlatform().start(new FreezerHand(at, i, random.split(), until, thought, tally)));
        }
        while (all.stream().anyMatch(Thread::isAlive)) {
            at.sites().app().job("expire-reservations");
            Thread.sleep(500);
        }
    }

    private static void everyHoldIsReleased(TwoFreezers at, Connection owner) throws SQLException {
        var app = at.sites().app();
        var by = at.sites().bench();
        for (var code : TwoFreezers.texts(owner, "select code from reservation where held > 0")) {
            var now = Instant.now();
            SmallWorld.done(app.bean(EndingReservations.class)
                    .end(
                            new EndReservation(code, List.of()),
                            true,
                            by,
                            at.sites().id(),
                            now,
                            now));
        }
        for (var code : TwoFreezers.texts(owner, "select code from pick_list where ending = 'OPEN'")) {
            var now = Instant.now();
            SmallWorld.done(app.bean(EndingPicks.class)
                    .run(
                            new EndPick(code, EndPick.How.CLOSE_AND_FREE),
                            by,
                            at.sites().id(),
                            now,
                            now));
        }
        // tubes that are out for a list that was closed have their places until they lie somewhere again
        for (var code : TwoFreezers.texts(owner, "select code from tube where kept_in is not null")) {
            var now = Instant.now();
            SmallWorld.done(app.bean(PuttingBack.class)
                    .run(
                            new PuttingBack.Put(listOf(owner, code), code, Optional.empty()),
                            by,
                            at.sites().id(),
                            now,
                            now));
        }
        assertThat(TwoFreezers.texts(owner, STILL_CLAIMED))
                .as("places held or kept")
                .isEmpty();
    }

    private static String listOf(Connection owner, String tube) throws SQLException {
        return TwoFreezers.texts(
                        owner,
                        "select p.code from pick_line l join pick_list p on p.id = l.pick join tube t on t.id = l.tube"
                                + " where t.code = '" + tube + "' and l.state = 'PICKED' order by p.made_at desc")
                .getFirst();
    }

    /** One in a hundred; of some hundred acts three deviations more, which is chance. */
    private static double mostAgain(long acts) {
        double expected = MOST_AGAIN * acts;
        return Proof.full() ? expected : expected + 3 * Math.sqrt(expected);
    }

    private static double again(Application app) {
        return app.bean(MeterRegistry.class).find("himuro.acts.again").counters().stream()
                .mapToDouble(c -> c.count())
                .sum();
    }

    @SuppressWarnings("SystemOut")
    private static void said(String how, Application app, FreezerTally tally, long before, double againBefore) {
        long done = tally.done() - before;
        double again = again(app) - againBefore;
        System.out.printf(
                "%d people %s: %d acts done, %.0f decided again (%.2f %%); refused so far: %s%n",
                PEOPLE, how, done, again, 100 * again / done, tally.refused());
    }
}
