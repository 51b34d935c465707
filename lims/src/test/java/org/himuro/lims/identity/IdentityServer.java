package org.himuro.lims.identity;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** A running application on a fresh pair of schemas. */
final class IdentityServer implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    final EmbeddedServer server;

    private IdentityServer(EmbeddedServer server) {
        this.server = server;
    }

    static IdentityServer start(Map<String, Object> more) {
        var address = System.getProperty("himuro.test.server", "127.0.0.1:33999");
        var schema = "identity_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        var properties = new HashMap<String, Object>();
        properties.put("micronaut.server.port", -1);
        properties.put("micronaut.server.host", "127.0.0.1");
        properties.put("micronaut.security.enabled", false);
        properties.put("himuro.identity.sweep", false);
        properties.put("himuro.data", folder());
        database(properties, address, "default", schema, "db/migration");
        database(properties, address, "vault", schema + "_vault", "db/vault");
        properties.putAll(more);
        return new IdentityServer(ApplicationContext.run(EmbeddedServer.class, properties, "test"));
    }

    private static void database(
            Map<String, Object> properties, String address, String source, String schema, String folder) {
        var url = "jdbc:mysql://" + address + "/" + schema
                + "?createDatabaseIfNotExist=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";
        try (var _ = DriverManager.getConnection(url, "app", "app")) {
            Flyway.configure()
                    .dataSource(url, "app", "app")
                    .locations("classpath:" + folder)
                    .load()
                    .migrate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var prefix = "datasources." + source + ".";
        properties.put(prefix + "url", url);
        properties.put(prefix + "username", "app");
        properties.put(prefix + "password", "app");
        properties.put(prefix + "driver-class-name", "com.mysql.cj.jdbc.Driver");
        properties.put(prefix + "dialect", "MYSQL");
        properties.put(prefix + "schema-generate", "NONE");
        properties.put(prefix + "maximum-pool-size", 8);
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("himuro-identity").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    @Override
    public void close() {
        server.close();
    }
}
