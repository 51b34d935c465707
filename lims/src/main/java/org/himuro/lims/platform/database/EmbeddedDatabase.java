package org.himuro.lims.platform.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.himuro.lims.platform.Secrets;

/**
 * The MariaDB server the application brings along, with its data in one folder.
 *
 * <pre>{@code
 * try (var database = EmbeddedDatabase.start(BundledMariaDb.unpack(programs), folder, secrets, "512M")) {
 *     var databases = database.prepare("himuro");
 * }
 * }</pre>
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String OWNER = "himuro_migrate";

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
     * @param secrets where the owner's password is kept
     * @param bufferPool innodb_buffer_pool_size, such as {@code 512M}
     */
    public static EmbeddedDatabase start(ServerProgram program, Path folder, Secrets secrets, String bufferPool) {
        var owner = "'%s'@'127.0.0.1'".formatted(OWNER);
        var password = secrets.get(DatabaseSetup.MIGRATE);
        var statements = List.of(
                "CREATE USER IF NOT EXISTS %s IDENTIFIED BY '%s';".formatted(owner, password),
                "ALTER USER %s IDENTIFIED BY '%s';".formatted(owner, password),
                "GRANT ALL ON *.* TO %s WITH GRANT OPTION;".formatted(owner));
        return new EmbeddedDatabase(
                DatabaseServer.start(program, folder, statements, List.of("--innodb-buffer-pool-size=" + bufferPool)),
                secrets);
    }

    /** Two migrated schemas, of this name and this name with {@code _vault}, with their accounts. */
    public Databases prepare(String schema) {
        return DatabaseSetup.ofEmbedded().prepare(address(server.port(), schema), owner(), secrets);
    }

    /** Where an embedded server listens. */
    public static DatabaseAddress address(int port, String schema) {
        return new DatabaseAddress(
                "127.0.0.1:" + port, schema, Map.of("sslMode", "DISABLED", "allowPublicKeyRetrieval", "true"));
    }

    /** The account that owns everything on this server. */
    public Account owner() {
        return owner(secrets);
    }

    /** The owner's account of an embedded server with these secrets. */
    public static Account owner(Secrets secrets) {
        return new Account(OWNER, secrets.get(DatabaseSetup.MIGRATE));
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
