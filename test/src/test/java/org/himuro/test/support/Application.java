package org.himuro.test.support;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import org.himuro.lims.ledger.Safeguards;
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
        var databases = TestDatabase.fresh(server);
        var context = ApplicationContext.builder()
                .properties(TestDatabase.properties(databases))
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
