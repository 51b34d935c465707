package org.himuro.lims.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.himuro.lims.platform.Secrets;
import org.himuro.lims.platform.database.Account;
import org.himuro.lims.platform.database.DatabaseAddress;
import org.himuro.lims.platform.database.DatabaseServer;
import org.himuro.lims.platform.database.DatabaseSetup;
import org.himuro.lims.platform.database.Databases;
import org.himuro.lims.platform.database.EmbeddedDatabase;
import org.himuro.lims.platform.database.ServerProgram;

/** A server that lives as long as the test process, with a root to make schemas with. */
final class RunningServer {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final DatabaseServer server;
    private final Secrets secrets;
    private final Account root;

    private RunningServer(DatabaseServer server, Secrets secrets, Account root) {
        this.server = server;
        this.secrets = secrets;
        this.root = root;
    }

    /** Nothing here is to survive a crash: what is, is tried on a server of the application's own, which waits for the disk. */
    private static final List<String> QUICK =
            List.of("--innodb-buffer-pool-size=256M", "--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=OFF");

    static RunningServer start(ServerProgram program) {
        try {
            var folder = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "database");
            var secrets = new Secrets(Files.createDirectories(folder.resolve("secrets")));
            var root = new Account("all", secrets.get("root"));
            var statements = Stream.concat(program.closeRoot().stream(), everything(root))
                    .toList();
            var server = DatabaseServer.start(program, folder, statements, QUICK);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.kill();
                Folders.delete(folder);
            }));
            return new RunningServer(server, secrets, root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> everything(Account root) {
        return Stream.of(
                "CREATE USER '%s'@'127.0.0.1' IDENTIFIED BY '%s'".formatted(root.name(), root.password()),
                "GRANT ALL ON *.* TO '%s'@'127.0.0.1' WITH GRANT OPTION".formatted(root.name()));
    }

    Databases fresh() {
        var address = address("t%d_%d".formatted(ProcessHandle.current().pid(), SCHEMAS.incrementAndGet()));
        var migrate = new Account(address.schema() + "_migrate", secrets.get(DatabaseSetup.MIGRATE));
        var setup = DatabaseSetup.ofEmbedded();
        try (var connection = DriverManager.getConnection(address.serverUrl(), root.name(), root.password());
                var statement = connection.createStatement()) {
            for (var each : setup.asRoot(address.schema(), migrate, secrets)) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return setup.prepare(address, migrate, secrets);
    }

    DatabaseAddress address(String schema) {
        return EmbeddedDatabase.address(server.port(), schema);
    }

    Account root() {
        return root;
    }
}
