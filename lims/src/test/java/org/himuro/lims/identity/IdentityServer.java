package org.himuro.lims.identity;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.himuro.lims.platform.database.Databases;

/** A running application on a fresh pair of schemas, with the accounts and grants of a real one. */
public final class IdentityServer implements AutoCloseable {
    public final EmbeddedServer server;
    final Databases databases;

    private IdentityServer(EmbeddedServer server, Databases databases) {
        this.server = server;
        this.databases = databases;
    }

    /** @param kind {@code DEMO} or {@code REAL} */
    public static IdentityServer start(String kind) {
        var databases = TestDatabase.fresh();
        try (var connection = databases.connectMigrate();
                var insert = connection.prepareStatement("insert into installation (name, value) values ('kind', ?)")) {
            insert.setString(1, kind);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var properties = new HashMap<>(databases.properties());
        properties.put("micronaut.server.port", -1);
        properties.put("micronaut.server.host", "127.0.0.1");
        properties.put("himuro.jobs.enabled", false);
        properties.put("himuro.web.demo", kind.equals("DEMO"));
        properties.put("himuro.data", TestDatabase.folder().toString());
        properties.putAll(Map.of("datasources.default.maximum-pool-size", 8, "datasources.default.minimum-idle", 1));
        return new IdentityServer(ApplicationContext.run(EmbeddedServer.class, properties, "test"), databases);
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    @Override
    public void close() {
        server.close();
    }
}
