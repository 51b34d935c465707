package org.himuro.test.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import org.himuro.lims.platform.DataFolder;
import org.himuro.lims.platform.Secrets;
import org.himuro.lims.platform.database.BundledMariaDb;
import org.himuro.lims.platform.database.EmbeddedDatabase;

/**
 * The application under load, in a process of its own: {@code BenchApplication FOLDER PORT TUBES BUFFER_POOL
 * BENCHES SCAN_CASES}. Fills itself
 * by its own bulk commands, then writes what the benchmark needs to {@code FOLDER/ready}.
 */
final class BenchApplication {
    private BenchApplication() {}

    public static void main(String[] args) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1); // whoever started this waits for it
        });
        var folder = Path.of(args[0]).toAbsolutePath();
        var data = DataFolder.open(folder.resolve("data"));
        var secrets = new Secrets(data.folder("secrets"));
        var server = EmbeddedDatabase.start(
                BundledMariaDb.unpack(folder.resolve("programs")), data.folder("database"), secrets, args[3]);
        var databases = server.prepare();
        var properties = new HashMap<String, Object>(databases.properties());
        properties.putAll(Map.of(
                "micronaut.server.port", Integer.parseInt(args[1]),
                "micronaut.server.host", "127.0.0.1",
                "himuro.data", data.root().toString()));
        var context = ApplicationContext.builder()
                .properties(properties)
                .deduceEnvironment(false)
                .banner(false)
                .build()
                .start();
        var world = new BenchWorld(context);
        var filled = world.fill(Integer.parseInt(args[2]), Integer.parseInt(args[4]));
        var stock = new BenchStock(context, world, filled.actor());
        int listed = Integer.parseInt(args[6]);
        var intake = "";
        if (listed > 0) {
            try (var owner = DriverManager.getConnection(
                    String.valueOf(properties.get("datasources.default.url")),
                    server.owner().name(),
                    server.owner().password())) {
                intake =
                        new BenchIntake(context, filled.actor(), server.server().pid(), owner).measure(listed);
            }
        }
        var ready = new Ready(
                filled.tokens(),
                world.unit(filled.actor(), 9, 9),
                world.unit(filled.actor(), 8, 12),
                filled.caseCode(),
                stock.scanCases(Integer.parseInt(args[5])),
                stock.parcels(),
                stock.sheet(),
                server.server().pid(),
                String.valueOf(properties.get("datasources.default.url")),
                server.owner().name(),
                server.owner().password(),
                filled.seconds(),
                intake);
        context.getBean(EmbeddedServer.class).start();
        ready.write(folder.resolve("ready"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            server.close();
            data.close();
        }));
        Thread.currentThread().join();
    }
}
