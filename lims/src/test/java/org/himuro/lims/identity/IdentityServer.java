package org.himuro.lims.identity;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import org.himuro.lims.platform.database.Databases;
import org.himuro.lims.testing.TestDatabase;

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
        var properties = TestDatabase.properties(databases);
        properties.put("himuro.web.demo", kind.equals("DEMO"));
        return new IdentityServer(ApplicationContext.run(EmbeddedServer.class, properties, "test"), databases);
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** The account that owns the tables. */
    public Connection owner() throws SQLException {
        return databases.connectMigrate();
    }

    @Override
    public void close() {
        server.close();
    }
}
