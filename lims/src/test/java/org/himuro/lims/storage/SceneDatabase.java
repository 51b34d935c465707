package org.himuro.lims.storage;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.himuro.lims.platform.DataFolder;
import org.himuro.lims.platform.Secrets;
import org.himuro.lims.platform.database.BundledMariaDb;
import org.himuro.lims.platform.database.Databases;
import org.himuro.lims.platform.database.EmbeddedDatabase;

/** One embedded server for all tests of this process; a pair of fresh schemas for whoever asks. */
final class SceneDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedDatabase SERVER = start();

    private SceneDatabase() {}

    static Databases fresh() {
        return SERVER.prepare("storage" + NUMBER.incrementAndGet());
    }

    static Path folder() {
        return Path.of("target", "storage-tests-" + ProcessHandle.current().pid())
                .toAbsolutePath();
    }

    private static EmbeddedDatabase start() {
        var data = DataFolder.open(folder());
        var server = EmbeddedDatabase.start(
                BundledMariaDb.unpack(Path.of("target", "programs").toAbsolutePath()),
                data.folder("database"),
                new Secrets(data.folder("secrets")),
                "64M");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            data.close();
        }));
        return server;
    }
}
