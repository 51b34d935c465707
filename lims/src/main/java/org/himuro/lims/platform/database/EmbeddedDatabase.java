package org.himuro.lims.platform.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.himuro.lims.platform.Secrets;

/**
 * The MariaDB server the application brings along, with its data in one folder.
 *
 * <p>Nobody can sign in as its root. The server itself, at each start, makes the two schemas and the three accounts; the
 * owner's account may nothing outside the schemas, and nothing but migrations, backup and restore signs in with it.
 *
 * <pre>{@code
 * try (var database = EmbeddedDatabase.start(BundledMariaDb.unpack(programs), folder, secrets, "512M")) {
 *     var databases = database.prepare();
 * }
 * }</pre>
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** The application's schema on an embedded server. */
    public static final String SCHEMA = "himuro";

    private static final String HOST = "127.0.0.1";

    private final DatabaseServer server;
    private final Secrets secrets;

    private EmbeddedDatabase(DatabaseServer server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /**
     * Starts the server on the folder; an orphan of a killed application is stopped first.
     *
     * @param folder absolute, for this server alone
     * @param secrets where the passwords are kept
     * @param bufferPool innodb_buffer_pool_size, such as {@code 512M}
     */
    public static EmbeddedDatabase start(ServerProgram program, Path folder, Secrets secrets, String bufferPool) {
        var statements = Stream.of(
                        program.closeRoot(), DatabaseSetup.ofEmbedded().asRoot(SCHEMA, owner(secrets), secrets))
                .flatMap(List::stream)
                .toList();
        return new EmbeddedDatabase(
                DatabaseServer.start(program, folder, statements, List.of("--innodb-buffer-pool-size=" + bufferPool)),
                secrets);
    }

    /** Two migrated schemas, {@code himuro} and {@code himuro_vault}, with their accounts. */
    public Databases prepare() {
        return DatabaseSetup.ofEmbedded().prepare(address(server.port(), SCHEMA), owner(), secrets);
    }

    /** Where an embedded server listens. */
    public static DatabaseAddress address(int port, String schema) {
        return new DatabaseAddress(
                HOST + ":" + port, schema, Map.of("sslMode", "DISABLED", "allowPublicKeyRetrieval", "true"));
    }

    /** The account that owns the two schemas. */
    public Account owner() {
        return owner(secrets);
    }

    /** The owner's account of an embedded server with these secrets. */
    public static Account owner(Secrets secrets) {
        return new Account(SCHEMA + "_migrate", secrets.get(DatabaseSetup.MIGRATE));
    }

    /** The process behind it, for its pid and for tests that kill it. */
    public DatabaseServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
