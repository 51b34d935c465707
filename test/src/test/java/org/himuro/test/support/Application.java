package org.himuro.test.support;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.himuro.lims.ledger.Safeguards;
import org.himuro.lims.platform.DataFolder;
import org.himuro.lims.platform.Secrets;
import org.himuro.lims.platform.database.BundledMariaDb;
import org.himuro.lims.platform.database.Databases;
import org.himuro.lims.platform.database.EmbeddedDatabase;

/** A whole application with a database of its own, on the one embedded server of this test process. */
public final class Application implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Path FOLDER =
            Path.of("target", "application-" + ProcessHandle.current().pid()).toAbsolutePath();
    private static final EmbeddedDatabase SERVER = startServer();

    private final Databases databases;
    private final EmbeddedServer server;

    private Application(Databases databases, EmbeddedServer server) {
        this.databases = databases;
        this.server = server;
    }

    public static Application start() {
        return start(Safeguards.ALL);
    }

    /** @param safeguards all of them, but in a test that takes one away */
    public static Application start(Safeguards safeguards) {
        return start(SERVER.prepare("test" + NUMBER.incrementAndGet()), safeguards, Optional.empty());
    }

    /** A demo installation, whose accounts sign in without a second factor. @param clock instead of the system's */
    public static Application demo(InstantSource clock) throws SQLException {
        var databases = SERVER.prepare("test" + NUMBER.incrementAndGet());
        try (var owner = databases.connectMigrate();
                var statement = owner.createStatement()) {
            statement.executeUpdate("insert into installation (name, value) values ('kind', 'DEMO')");
        }
        return start(databases, Safeguards.ALL, Optional.of(clock));
    }

    private static Application start(Databases databases, Safeguards safeguards, Optional<InstantSource> clock) {
        var properties = new HashMap<String, Object>(databases.properties());
        properties.putAll(Map.of(
                "micronaut.server.port",
                -1,
                "micronaut.server.host",
                "127.0.0.1",
                "himuro.jobs.enabled",
                false,
                "himuro.data",
                FOLDER.toString(),
                "datasources.default.minimum-idle",
                1));
        var context = ApplicationContext.builder()
                .properties(properties)
                .environments("test")
                .singletons(safeguards)
                .build();
        clock.ifPresent(moved -> context.registerSingleton(InstantSource.class, moved));
        context.start();
        return new Application(databases, context.getBean(EmbeddedServer.class).start());
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
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

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.close();
        server.getApplicationContext().close();
    }

    private static EmbeddedDatabase startServer() {
        var data = DataFolder.open(FOLDER);
        var server = EmbeddedDatabase.start(
                BundledMariaDb.unpack(Path.of("target", "programs").toAbsolutePath()),
                data.folder("database"),
                new Secrets(data.folder("secrets")),
                "128M");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            data.close();
        }));
        return server;
    }
}
