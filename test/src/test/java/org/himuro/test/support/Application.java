package org.himuro.test.support;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.himuro.lims.ledger.Safeguards;
import org.himuro.lims.platform.DemoData;
import org.himuro.lims.platform.database.Databases;
import org.himuro.lims.testing.TestDatabase;
import org.himuro.lims.testing.TestServer;

/** A whole application with a database of its own, on the one server of this test process. */
public final class Application implements AutoCloseable {
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
        return start(safeguards, TestServer.wanted());
    }

    /** @param server what the database is on */
    public static Application start(Safeguards safeguards, TestServer server) {
        return start(safeguards, TestDatabase.fresh(server), Map.of());
    }

    /** The demo that a first start shows, with the pseudo language allowed. */
    public static Application startDemo() {
        var databases = TestDatabase.fresh(TestServer.wanted());
        try (var connection = databases.connectMigrate();
                var insert = connection.prepareStatement("insert into installation (name, value) values ('kind', ?)")) {
            insert.setString(1, "DEMO");
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var started = start(Safeguards.ALL, databases, Map.of("himuro.web.demo", true, "himuro.web.pseudo", true));
        started.bean(DemoData.class).loadIfEmpty();
        return started;
    }

    private static Application start(Safeguards safeguards, Databases databases, Map<String, Object> more) {
        var properties = new HashMap<>(TestDatabase.properties(databases));
        properties.putAll(more);
        var context = ApplicationContext.builder()
                .properties(properties)
                .environments("test")
                .singletons(safeguards)
                .build()
                .start();
        return new Application(databases, context.getBean(EmbeddedServer.class).start());
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** The account that owns the tables: for what no application may do. */
    public Connection owner() throws SQLException {
        return databases.connectMigrate();
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.close();
        server.getApplicationContext().close();
    }
}
