package org.himuro.test.start;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.himuro.lims.platform.DataFolder;
import org.himuro.lims.platform.Secrets;
import org.himuro.lims.platform.database.BundledMariaDb;
import org.himuro.lims.platform.database.Databases;
import org.himuro.lims.platform.database.EmbeddedDatabase;
import org.himuro.lims.testing.TestDatabase;

/** An installation in a data folder of its own, with its own database server, in this process; serves no pages. */
final class Installed implements AutoCloseable {
    private final DataFolder folder;
    private final EmbeddedDatabase server;
    private final Databases databases;
    private final ApplicationContext context;

    private Installed(DataFolder folder, EmbeddedDatabase server, Databases databases, ApplicationContext context) {
        this.folder = folder;
        this.server = server;
        this.databases = databases;
        this.context = context;
    }

    static Installed in(Path data) {
        var folder = DataFolder.open(data);
        var server = EmbeddedDatabase.start(
                BundledMariaDb.unpack(TestDatabase.programs()),
                folder.folder("database"),
                new Secrets(folder.folder("secrets")),
                "64M");
        var databases = server.prepare();
        var properties = TestDatabase.properties(databases);
        properties.put("himuro.data", folder.root().toString());
        return new Installed(folder, server, databases, ApplicationContext.run(properties, "test"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Connection owner() throws SQLException {
        return databases.connectMigrate();
    }

    /** The database server is gone from one moment to the next. */
    void killServer() {
        server.server().kill();
    }

    @Override
    public void close() {
        context.close();
        server.close();
        folder.close();
    }
}
