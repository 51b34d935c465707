package org.himuro.lims.platform;

import java.nio.file.Path;
import org.himuro.lims.platform.database.BundledMariaDb;
import org.himuro.lims.platform.database.Databases;
import org.himuro.lims.platform.database.EmbeddedDatabase;
import org.himuro.lims.platform.database.ExternalDatabase;

/** The database the options ask for. */
sealed interface DatabaseOfStart extends AutoCloseable {
    /** Schemas, accounts, migrations and rights. */
    Databases prepare();

    @Override
    void close();

    /** Starts the embedded server, or only remembers where the external one is. */
    static DatabaseOfStart open(Options options, DataFolder folder) {
        var secrets = new Secrets(folder.folder("secrets"));
        if (options.database().isPresent()) {
            return new External(ExternalDatabase.parse(options.database().get(), System.getenv()), secrets);
        }
        var programs = Path.of(System.getProperty(
                "himuro.programs", folder.root().resolve("programs").toString()));
        return new Embedded(EmbeddedDatabase.start(
                BundledMariaDb.unpack(programs), folder.folder("database"), secrets, options.bufferPool()));
    }

    /** Our own server in the data folder. */
    record Embedded(EmbeddedDatabase server) implements DatabaseOfStart {
        @Override
        public Databases prepare() {
            return server.prepare();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** Somebody else's server; it is not ours to stop. */
    record External(ExternalDatabase database, Secrets secrets) implements DatabaseOfStart {
        @Override
        public Databases prepare() {
            return database.prepare(secrets);
        }

        @Override
        public void close() {}
    }
}
