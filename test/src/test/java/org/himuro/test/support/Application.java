package org.himuro.test.support;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.himuro.lims.ledger.Safeguards;
import org.himuro.lims.ledger.application.Outbox;
import org.himuro.lims.platform.DataFolder;
import org.himuro.lims.platform.DemoData;
import org.himuro.lims.platform.Secrets;
import org.himuro.lims.platform.database.BundledMariaDb;
import org.himuro.lims.platform.database.Databases;
import org.himuro.lims.platform.database.EmbeddedDatabase;
import org.himuro.lims.platform.database.ExternalDatabase;
import org.himuro.lims.platform.jobs.PeriodicJob;
import org.himuro.lims.testing.TestDatabase;
import org.himuro.lims.testing.TestServer;

/** A whole application with a database of its own, on the one server of this test process. */
public final class Application implements AutoCloseable {
    private final Databases databases;
    private final EmbeddedServer server;
    private final AutoCloseable below;

    private Application(Databases databases, EmbeddedServer server, AutoCloseable below) {
        this.databases = databases;
        this.server = server;
        this.below = below;
    }

    public static Application start() {
        return start(Safeguards.ALL);
    }

    /** @param safeguards all of them, but in a test that takes one away */
    public static Application start(Safeguards safeguards) {
        return start(safeguards, TestServer.wanted());
    }

    /** @param server what the database is on */
    public static Application start(Safeguards safeguards, TestServer server) {
        return start(TestDatabase.fresh(server), safeguards, Map.of(), Optional.empty());
    }

    /** @param more that the application is told */
    public static Application start(Map<String, Object> more) {
        return start(TestDatabase.fresh(), Safeguards.ALL, more, Optional.empty());
    }

    /** @param clock instead of the system's */
    public static Application start(Map<String, Object> more, InstantSource clock) {
        return start(TestDatabase.fresh(), Safeguards.ALL, more, Optional.of(clock));
    }

    /** Another node on the same database. */
    public Application another(Map<String, Object> more) {
        return start(databases, Safeguards.ALL, more, Optional.empty());
    }

    /** The same with a clock of its own. */
    public Application another(Map<String, Object> more, InstantSource clock) {
        return start(databases, Safeguards.ALL, more, Optional.of(clock));
    }

    /** On a data folder as the real application makes it, with its own database server; no jobs run. */
    public static Application on(Path folder) {
        var data = DataFolder.open(folder);
        var server = EmbeddedDatabase.start(
                BundledMariaDb.unpack(TestDatabase.programs()),
                data.folder("database"),
                new Secrets(data.folder("secrets")),
                "128M");
        var more = Map.<String, Object>of("himuro.data", data.root().toString());
        return start(server.prepare(), Safeguards.ALL, more, Optional.empty(), () -> {
            server.close();
            data.close();
        });
    }

    /** The same on a server run by others. @param url as {@code --database} takes it */
    public static Application on(Path folder, String url) {
        var data = DataFolder.open(folder);
        var databases = ExternalDatabase.parse(url, Map.of()).prepare(new Secrets(data.folder("secrets")));
        var more = Map.<String, Object>of("himuro.data", data.root().toString());
        return start(databases, Safeguards.ALL, more, Optional.empty(), data);
    }

    /** An empty demo installation, whose accounts sign in without a second factor. @param clock instead of the system's */
    public static Application demo(InstantSource clock) throws SQLException {
        return start(demoDatabases(), Safeguards.ALL, Map.of(), Optional.of(clock));
    }

    /** The demo that a first start shows, with the pseudo language allowed: one for all tests of this process. */
    public static Application sharedDemo() {
        return Demo.RUNNING;
    }

    private static final class Demo {
        static final Application RUNNING = startDemo();
    }

    /** A demo of its own, for who changes it at will. */
    public static Application startDemo() {
        try {
            var more = Map.<String, Object>of("himuro.web.demo", true, "himuro.web.pseudo", true);
            var started = start(demoDatabases(), Safeguards.ALL, more, Optional.empty());
            started.bean(DemoData.class).loadIfEmpty();
            return started;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Databases demoDatabases() throws SQLException {
        var databases = TestDatabase.fresh();
        try (var owner = databases.connectMigrate();
                var statement = owner.createStatement()) {
            statement.executeUpdate("insert into installation (name, value) values ('kind', 'DEMO')");
        }
        return databases;
    }

    private static Application start(
            Databases databases, Safeguards safeguards, Map<String, Object> more, Optional<InstantSource> clock) {
        return start(databases, safeguards, more, clock, () -> {});
    }

    private static Application start(
            Databases databases,
            Safeguards safeguards,
            Map<String, Object> more,
            Optional<InstantSource> clock,
            AutoCloseable below) {
        var properties = new HashMap<>(TestDatabase.properties(databases));
        properties.putAll(more);
        var context = ApplicationContext.builder()
                .properties(properties)
                .environments("test")
                .singletons(safeguards)
                .build();
        clock.ifPresent(moved -> context.registerSingleton(InstantSource.class, moved));
        context.start();
        return new Application(databases, context.getBean(EmbeddedServer.class).start(), below);
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** Runs a job now. @param name as the schedule has it */
    public void job(String name) {
        server.getApplicationContext().getBeansOfType(PeriodicJob.class).stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow()
                .run();
    }

    /** The account that owns the tables: for what no application may do. */
    public Connection owner() throws SQLException {
        return databases.connectMigrate();
    }

    /** The schema of the identity vault: the only one in which names may stand. */
    public String vaultSchema() {
        return databases.vault().schema();
    }

    public Connection vault() throws SQLException {
        return databases.connectVault();
    }

    /** The account that the application itself uses: what it may, and no more. */
    public Connection itself() throws SQLException {
        return databases.connectApp();
    }

    public Databases databases() {
        return databases;
    }

    /** Waits until every reaction to what was done has been done too. */
    public void settle() {
        settle(Instant.now());
    }

    /** @param now where the application's clock is not the system's */
    public void settle(Instant now) {
        if (!settled(now, Duration.ofMinutes(2))) {
            throw new AssertionError("what was done is not reacted to");
        }
    }

    /** @return false where reactions fail again and again, as upon a fact that was changed */
    public boolean settled(Instant now, Duration most) {
        var outbox = bean(Outbox.class);
        var soon = now.plusSeconds(60);
        long end = System.nanoTime() + most.toNanos();
        while (!outbox.age(soon).isZero()) {
            if (System.nanoTime() > end) {
                return false;
            }
            if (outbox.sweep(soon) == 0) {
                LockSupport.parkNanos(1_000_000); // another thread has them in hand
            }
        }
        return true;
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.close();
        server.getApplicationContext().close();
        try {
            below.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
