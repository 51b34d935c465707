package org.himuro.lims.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.platform.database.Account;
import org.himuro.lims.platform.database.DatabaseAddress;
import org.himuro.lims.platform.database.Databases;
import org.junit.jupiter.api.Assumptions;

/**
 * One database server of a kind for all tests of a JVM, started when first asked for.
 *
 * <p>Which kind says the system property {@code himuro.test.database}, see {@link TestServer}; where it cannot be had, the
 * test that asks is skipped.
 *
 * <pre>{@code
 * var properties = TestDatabase.properties(TestDatabase.fresh());
 * ApplicationContext.run(EmbeddedServer.class, properties, "test");
 * }</pre>
 */
public final class TestDatabase {
    private static final Map<TestServer, Optional<RunningServer>> RUNNING = new EnumMap<>(TestServer.class);

    private TestDatabase() {}

    /** Two new migrated schemas with accounts of their own, on the server wanted; about half a second. */
    public static Databases fresh() {
        return fresh(TestServer.wanted());
    }

    /** The same on the server given. */
    public static Databases fresh(TestServer server) {
        return running(server).fresh();
    }

    /** Where a schema of this name is or would be, for tests that make their own. */
    public static DatabaseAddress address(TestServer server, String schema) {
        return running(server).address(schema);
    }

    /** The account that may everything on the server, as a hospital's administrator of databases. */
    public static Account root(TestServer server) {
        return running(server).root();
    }

    /** A connection of {@link #root}. */
    public static Connection connectRoot(TestServer server) throws SQLException {
        var root = root(server);
        return DriverManager.getConnection(address(server, "none").serverUrl(), root.name(), root.password());
    }

    private static synchronized RunningServer running(TestServer server) {
        var running = RUNNING.computeIfAbsent(server, kind -> kind.program().map(RunningServer::start));
        Assumptions.assumeTrue(running.isPresent(), () -> "the server " + server + " is not on this machine");
        return running.orElseThrow();
    }

    /** What an application in a test is told: this database, any free port on loopback, no periodic jobs. */
    public static Map<String, Object> properties(Databases databases) {
        var properties = new HashMap<>(databases.properties());
        properties.put("micronaut.server.port", -1);
        properties.put("micronaut.server.host", "127.0.0.1");
        properties.put("himuro.jobs.enabled", false);
        properties.put("himuro.data", dataFolder().toString());
        properties.put("datasources.default.minimum-idle", 1);
        properties.put("datasources.ledger.minimum-idle", 1);
        return properties;
    }

    /** A new data folder, gone when the JVM ends. */
    public static Path dataFolder() {
        try {
            var folder = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "data");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the bundled server is unpacked: once for all modules of the checkout. */
    public static Path programs() {
        return checkout().resolve(".himuro/programs");
    }

    /** The top folder of the checkout. */
    public static Path checkout() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("himuro")) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }
}
