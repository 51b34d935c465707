package org.himuro.test.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.himuro.lims.platform.DataFolder;
import org.himuro.lims.platform.Secrets;
import org.himuro.lims.platform.database.BundledMariaDb;
import org.himuro.lims.platform.database.EmbeddedDatabase;

/**
 * The application under load, in a process of its own: {@code BenchApplication FOLDER PORT TUBES BUFFER_POOL}. Fills itself
 * by its own bulk commands, then writes what the benchmark needs to {@code FOLDER/ready}.
 */
final class BenchApplication {
    private BenchApplication() {}

    public static void main(String[] args) throws Exception {
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
        var world = new BenchWorld(context).fill(Integer.parseInt(args[2]));
        context.getBean(EmbeddedServer.class).start();
        var ready = List.of(
                world.token(),
                String.join(",", world.boxes()),
                world.caseCode(),
                Long.toString(server.server().pid()),
                String.valueOf(properties.get("datasources.default.url")),
                server.owner().name(),
                server.owner().password(),
                Double.toString(world.seconds()));
        Files.write(folder.resolve("ready.part"), ready);
        Files.move(folder.resolve("ready.part"), folder.resolve("ready"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            server.close();
            data.close();
        }));
        Thread.currentThread().join();
    }
}
