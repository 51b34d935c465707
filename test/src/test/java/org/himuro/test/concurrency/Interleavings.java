package org.himuro.test.concurrency;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.himuro.lims.ledger.Safeguards;
import org.himuro.lims.testing.TestServer;
import org.himuro.test.support.Application;
import org.himuro.test.support.SmallWorld;
import org.himuro.test.support.TwoSites;

/** One application, and as many interleavings in it as wanted, each in a small world of its own. */
final class Interleavings implements AutoCloseable {
    private static final int TUBES = 4;

    private final Application app;
    private final TwoSites sites;
    private final Connection owner;
    private final Connection itself;

    private Interleavings(Application app) throws SQLException {
        this.app = app;
        this.sites = TwoSites.in(app);
        this.owner = app.owner();
        this.itself = app.itself();
    }

    static Interleavings start(Safeguards safeguards) throws SQLException {
        return start(safeguards, TestServer.wanted());
    }

    static Interleavings start(Safeguards safeguards, TestServer server) throws SQLException {
        return new Interleavings(Application.start(safeguards, server));
    }

    Application app() {
        return app;
    }

    Connection owner() {
        return owner;
    }

    /** @return every breach, in words */
    List<String> one(long seed) throws SQLException, InterruptedException {
        var world = begun(SmallWorld.at(sites, TUBES), seed);
        var before = PlainFacts.of(owner, Invariants.streams(world));
        var interleaving = new Interleaving();
        var breaches = new ArrayList<>(interleaving.run(world, seed, () -> Insider.tries(itself, before)));
        if (!app.settled(Instant.now(), Duration.ofSeconds(30))) {
            breaches.add("reactions: one fails again and again");
        }
        breaches.addAll(Invariants.breaches(owner, world, before, interleaving.acts()));
        return breaches;
    }

    /** The deeds fall upon a life at its beginning, or further on. */
    private static SmallWorld begun(SmallWorld world, long seed) {
        return switch ((int) (seed & 3)) {
            case 1 -> world.frozen();
            case 2 -> world.packed();
            case 3 -> world.closed();
            default -> world;
        };
    }

    @Override
    public void close() throws SQLException {
        itself.close();
        owner.close();
        app.close();
    }
}
