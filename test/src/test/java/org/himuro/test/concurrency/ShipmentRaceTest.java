package org.himuro.test.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.SplittableRandom;
import org.himuro.lims.consent.WithdrawConsent;
import org.himuro.lims.consent.application.WithdrawingConsent;
import org.himuro.lims.laboratory.RevokeCertificate;
import org.himuro.lims.laboratory.application.RevokingCertificate;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Safeguards;
import org.himuro.lims.quality.QuarantineTubes;
import org.himuro.lims.quality.application.QuarantiningTubes;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReleaseToCarrier;
import org.himuro.lims.shipping.application.ReleasingToCarrier;
import org.himuro.test.concurrency.Shipment.Stop;
import org.himuro.test.support.Application;
import org.himuro.test.support.Proof;
import org.himuro.test.support.SmallWorld;
import org.himuro.test.support.TwoSites;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A shipment races with what must stop it. Who was first is told by the order of the ledger: what stops it is never followed by
 * a step of the shipment; and where the carrier took it nevertheless, the report says so.
 */
@Tag("R2")
@Tag("L5")
class ShipmentRaceTest {
    private static final long FIRST_GUESS = 20_000_000;
    private static final int ENOUGH_TO_NOTICE = 200;

    private static Application app;
    private static TwoSites sites;

    @BeforeAll
    static void start() {
        app = Application.start();
        sites = TwoSites.in(app);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void never_shipped_after_a_withdrawal() throws Exception {
        race("withdrawal", ShipmentRaceTest::withdraw);
    }

    @Test
    void never_shipped_after_a_quarantine() throws Exception {
        race("quarantine", ShipmentRaceTest::quarantine);
    }

    @Test
    void never_shipped_to_a_laboratory_after_its_certificate_was_revoked() throws Exception {
        race("certificate revoked", ShipmentRaceTest::revoke);
    }

    @Test
    void never_shipped_to_a_laboratory_after_its_certificate_was_recorded_as_ending_yesterday() throws Exception {
        var today = LocalDate.now(TwoSites.ZONE);
        race("certificate shortened", world -> world.sites().certified(today.minusYears(1), today.minusDays(1)));
    }

    private static void withdraw(SmallWorld world) {
        var now = Instant.now();
        var sites = world.sites();
        SmallWorld.done(world.app()
                .bean(WithdrawingConsent.class)
                .run(new WithdrawConsent(world.donor(), "CHANGED_MIND"), sites.bench(), sites.id(), now, now));
    }

    private static void quarantine(SmallWorld world) {
        var now = Instant.now();
        var sites = world.sites();
        var block = new QuarantineTubes(world.tubeIds(), "TEMPERATURE");
        SmallWorld.done(world.app().bean(QuarantiningTubes.class).run(block, sites.bench(), sites.id(), now, now));
    }

    private static void revoke(SmallWorld world) {
        var now = Instant.now();
        var sites = world.sites();
        var today = LocalDate.now(TwoSites.ZONE);
        var command = new RevokeCertificate(sites.receiver().site(), "R1", today, "SURVEILLANCE_FAILED");
        SmallWorld.done(world.app().bean(RevokingCertificate.class).run(command, sites.bench(), sites.id(), now, now));
    }

    @SuppressWarnings("SystemOut")
    private static void race(String name, Stop stop) throws Exception {
        long seed = Proof.seed("race with " + name);
        int rounds = Proof.count(15, 500);
        int shipped = 0;
        long usual = FIRST_GUESS;
        try (var owner = app.owner()) {
            for (int i = 0; i < rounds; i++) {
                certify(sites);
                var raced = new Shipment(sites, owner).race(stop, new SplittableRandom(seed + i), usual);
                assertThat(raced.breaches()).as("round with seed " + (seed + i)).isEmpty();
                shipped += raced.shipped() ? 1 : 0;
                usual = (usual + raced.nanos()) / 2;
            }
        }
        System.out.printf("%s: %d rounds, %d shipped before it, %d stopped%n", name, rounds, shipped, rounds - shipped);
    }

    private static void certify(TwoSites at) {
        var today = LocalDate.now(TwoSites.ZONE);
        at.certified(today.minusYears(1), today.plusYears(1));
    }

    @Test
    void a_consent_read_without_its_lock_lets_a_shipment_pass_the_withdrawal() throws Exception {
        passes("consent", ShipmentRaceTest::withdraw);
    }

    @Test
    void a_tube_read_without_its_lock_lets_a_shipment_pass_the_quarantine() throws Exception {
        passes("tube", ShipmentRaceTest::quarantine);
    }

    @Test
    void a_laboratory_read_without_its_lock_lets_a_shipment_pass_the_revocation() throws Exception {
        passes("laboratory", ShipmentRaceTest::revoke);
    }

    /** The race itself is sharp: without the safeguard it is lost. */
    @SuppressWarnings("SystemOut")
    private static void passes(String kind, Stop stop) throws Exception {
        long seed = Proof.seed("race without a lock");
        try (var faulty = Application.start(Safeguards.readingAside(kind));
                var owner = faulty.owner()) {
            var there = TwoSites.in(faulty);
            long usual = FIRST_GUESS;
            for (int i = 0; i < ENOUGH_TO_NOTICE; i++) {
                certify(there);
                var raced = new Shipment(there, owner).race(stop, new SplittableRandom(seed + i), usual);
                if (!raced.breaches().isEmpty()) {
                    System.out.printf(
                            "%s, noticed in round %d: %s%n",
                            kind, i + 1, raced.breaches().getFirst());
                    return;
                }
                usual = (usual + raced.nanos()) / 2;
            }
        }
        throw new AssertionError("the missing lock was not noticed in " + ENOUGH_TO_NOTICE + " rounds");
    }

    /** The last day ends while the parcel is being released: within a few milliseconds of midnight, on either side. */
    @Test
    void never_shipped_after_the_last_day_of_a_certificate() {
        long seed = Proof.seed("midnight");
        var random = new SplittableRandom(seed);
        var lastDay = SmallWorld.arrival();
        var midnight = lastDay.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(TwoSites.ZONE);
        for (int i = 0; i < Proof.count(15, 300); i++) {
            sites.certified(lastDay.minusYears(1), lastDay);
            var world = SmallWorld.at(sites, 1).closed();
            var recorded = midnight.toInstant().plusMillis(random.nextLong(-20, 20));
            // the bench says that it happened a little earlier, often before midnight
            var occurred = recorded.minusMillis(random.nextLong(30));
            var outcome = release(world, occurred, recorded);
            assertThat(outcome instanceof Outcome.Done<ParcelAnswer>)
                    .as("recorded " + recorded + ", seed " + seed + ": " + outcome)
                    .isEqualTo(recorded.isBefore(midnight.toInstant()));
        }
    }

    @Test
    void a_release_dated_back_before_the_certificate_ended_is_refused() {
        var lastDay = SmallWorld.arrival();
        sites.certified(lastDay.minusYears(1), lastDay);
        var world = SmallWorld.at(sites, 1).closed();
        var now = lastDay.plusDays(7).atTime(9, 0).atZone(TwoSites.ZONE).toInstant();
        var refused = release(world, Instant.now(), now);
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(refused.toString()).contains("LABORATORY_NOT_ACCREDITED", "ARRIVAL_BEFORE_DISPATCH");
    }

    private static Outcome<ParcelAnswer> release(SmallWorld world, Instant occurred, Instant recorded) {
        var release = new ReleaseToCarrier(world.parcel(), "COLD-EXPRESS", world.parcel(), "WAYBILL");
        return app.bean(ReleasingToCarrier.class).run(release, sites.bench(), sites.id(), occurred, recorded);
    }
}
