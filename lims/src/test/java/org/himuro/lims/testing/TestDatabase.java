package org.himuro.lims.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.himuro.lims.platform.Secrets;
import org.himuro.lims.platform.database.Databases;
import org.himuro.lims.platform.database.EmbeddedDatabase;
import org.junit.jupiter.api.Assumptions;

/**
 * One database server for all tests of a JVM, started when first asked for.
 *
 * <p>Which one says the system property {@code himuro.test.database}: {@code embedded} (the default), {@code
 * mariadb-10.11} (Debian's) or {@code mysql} (a real MySQL 9); where it cannot be had, the test that asks is skipped.
 *
 * <pre>{@code
 * static final Databases DATABASES = TestDatabase.fresh();
 * ApplicationContext.run(DATABASES.properties(), "test");
 * }</pre>
 */
public final class TestDatabase {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private TestDatabase() {}

    /** Two new migrated schemas with accounts of their own; about half a second. */
    public static Databases fresh() {
        return server().prepare("t%d_%d".formatted(ProcessHandle.current().pid(), SCHEMAS.incrementAndGet()));
    }

    /** The server itself; its owner's account is what root is elsewhere. */
    public static EmbeddedDatabase server() {
        var server = Shared.SERVER;
        Assumptions.assumeTrue(server.isPresent(), () -> Shared.WANTED + " is not available on this machine");
        return server.orElseThrow();
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

    /** Started when the class is first used, stopped when the JVM ends. */
    private static final class Shared {
        static final String WANTED = System.getProperty("himuro.test.database", "embedded");
        static final Optional<EmbeddedDatabase> SERVER =
                TestServers.named(WANTED).map(Shared::start);

        private static EmbeddedDatabase start(org.himuro.lims.platform.database.ServerProgram program) {
            try {
                var folder = Files.createTempDirectory(
                        Files.createDirectories(Path.of("target").toAbsolutePath()), "database");
                var server = EmbeddedDatabase.start(
                        program, folder, new Secrets(Files.createDirectories(folder.resolve("secrets"))), "256M");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
                return server;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedDatabase server, Path folder) {
            server.server().kill();
            Folders.delete(folder);
        }
    }
}
