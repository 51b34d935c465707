package org.himuro.test.concurrency;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.GiveToCarrier;
import org.himuro.lims.shipping.PackTubes;
import org.himuro.lims.shipping.ReleaseToCarrier;
import org.himuro.lims.shipping.application.ClosingPackage;
import org.himuro.lims.shipping.application.GivingToCarrier;
import org.himuro.lims.shipping.application.PackingTubes;
import org.himuro.lims.shipping.application.ReleasingToCarrier;
import org.himuro.test.concurrency.Deed.Kind;
import org.himuro.test.support.SmallWorld;
import org.himuro.test.support.TwoSites;

/** A frozen tube is packed, its parcel closed and released, while something else happens that must stop it. */
final class Shipment {
    private final TwoSites sites;
    private final Connection owner;
    private final Map<String, Deed> deeds = new HashMap<>();
    private final SmallWorld world;

    Shipment(TwoSites sites, Connection owner) {
        this.sites = sites;
        this.owner = owner;
        this.world = SmallWorld.at(sites, 1).frozen();
    }

    /** What must stop a shipment. */
    interface Stop {
        void now(SmallWorld world);
    }

    /** @param nanos how long the shipment took */
    record Raced(boolean shipped, long nanos, List<String> breaches) {}

    /** @param usual how long a shipment takes, in nanoseconds: the disturbance falls before, into or after it */
    Raced race(Stop stop, SplittableRandom random, long usual) throws Exception {
        long shipment = random.nextLong(usual / 4);
        long disturbance = random.nextLong(usual * 3 / 2);
        var barrier = new CyclicBarrier(2);
        var shipping = new FutureTask<Long>(() -> {
            barrier.await();
            LockSupport.parkNanos(shipment);
            long began = System.nanoTime();
            boolean shipped = ship(random);
            long took = System.nanoTime() - began;
            return shipped ? took : -took;
        });
        Thread.ofPlatform().start(shipping);
        barrier.await();
        LockSupport.parkNanos(disturbance);
        stop.now(world);
        long took = shipping.get();
        return new Raced(took > 0, Math.abs(took), breaches());
    }

    private List<String> breaches() throws SQLException {
        var rows = PlainFacts.of(owner, Invariants.streams(world));
        var breaches = new ArrayList<>(new LedgerOrder(world, rows, deeds).breaches());
        var laboratory = Laboratories.idOf(sites.receiver().site());
        breaches.addAll(Certified.breaches(rows, PlainFacts.of(owner, List.of(laboratory)), deeds));
        return breaches;
    }

    /** @return whether the request to release was granted; sometimes the carrier takes it whatever is said */
    private boolean ship(SplittableRandom random) {
        var bench = sites.bench();
        var pack =
                new PackTubes(world.parcel(), List.of(world.tubes().getFirst().code()));
        send("pack-tubes", Kind.USE, (act, at, told) -> bean(PackingTubes.class).run(pack, bench, act, at, told));
        send(
                "close-package",
                Kind.USE,
                (act, at, told) -> bean(ClosingPackage.class).run(world.closing(), bench, act, at, told));
        if (random.nextInt(4) == 0) {
            var give = new GiveToCarrier(world.parcel(), "COLD-EXPRESS", world.parcel(), "WAYBILL");
            send(
                    "give-to-carrier",
                    Kind.REPORT,
                    (act, at, told) -> bean(GivingToCarrier.class).run(give, bench, act, at, told));
            return false;
        }
        var release = new ReleaseToCarrier(world.parcel(), "COLD-EXPRESS", world.parcel(), "WAYBILL");
        return send(
                "release-to-carrier",
                Kind.USE,
                (act, at, told) -> bean(ReleasingToCarrier.class).run(release, bench, act, at, told));
    }

    private boolean send(String name, Kind kind, Deed.Run run) {
        var now = Instant.now();
        var deed = new Deed(name, sites.id(), kind, now, now, run);
        deeds.put(deed.act().toString(), deed);
        return switch (deed.once()) {
            case Outcome.Done<?> done -> true;
            case Outcome.Refused<?> refused when kind != Kind.REPORT -> false;
            case Outcome.Refused<?> refused -> throw new AssertionError("a report is never refused: " + refused);
            case Outcome.InProgress<?> busy -> throw new AssertionError("nobody else does it");
            case Outcome.OtherContent<?> other -> throw new AssertionError("nobody else has its id");
        };
    }

    private <T> T bean(Class<T> type) {
        return sites.app().bean(type);
    }
}
