package org.himuro.lims.platform;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.runtime.exceptions.ApplicationStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.id.IdSchemes;
import org.himuro.lims.platform.Installation.Kind;
import org.himuro.lims.platform.database.Databases;
import org.himuro.lims.platform.tls.TlsSetup;

/** The order of a start: data folder, database, migrations and rights, context, server, demo. */
public final class Startup {
    /** In the data folder: how the ids of cases and tubes are built, where the installation has its own way. */
    private static final Path ID_SCHEMES = Path.of("settings", "id-schemes.yaml");

    private final Options options;
    private final Running running = new Running();

    private Startup(Options options) {
        this.options = options;
    }

    /**
     * Starts everything, or stops again what had been started.
     *
     * @throws CannotStart with the one sentence that says why not
     */
    public static Running start(Options options) {
        var startup = new Startup(options);
        var complete = false;
        try {
            startup.start();
            complete = true;
            return startup.running;
        } finally {
            if (!complete) {
                startup.running.close();
            }
        }
    }

    private void start() {
        var tls = options.tls().isPresent() || !isLoopback();
        TlsSetup.ensureUsable(options);
        ensurePortFree();
        var folder = running.owns(DataFolder.open(options.data()));
        ownIdSchemes(folder);
        OwnProtocols.read(Optional.of(folder.root()));
        running.lap("data folder");
        var database = running.owns(DatabaseOfStart.open(options, folder));
        running.lap("database");
        var databases = database.prepare();
        var kind = decideKind(databases);
        running.lap("migrations");
        var properties = new LinkedHashMap<>(databases.properties());
        properties.putAll(server());
        properties.put("himuro.data", folder.root().toString());
        properties.put("himuro.web.demo", kind == Kind.DEMO);
        if (tls) {
            properties.putAll(TlsSetup.properties(options, folder));
        }
        var context = running.owns(ApplicationContext.builder()
                .mainClass(Startup.class)
                .banner(false)
                .deduceEnvironment(false)
                .properties(properties)
                .build());
        serve(context, kind);
        running.ready(options, kind, folder);
        if (tls && options.tls().isEmpty()) {
            running.says(
                    "  root     install %s where browsers keep their authorities".formatted(TlsSetup.root(folder)));
        }
    }

    /** Before any code is read: one of a form that is not known would be taken for somebody else's. */
    private static void ownIdSchemes(DataFolder folder) {
        var file = folder.root().resolve(ID_SCHEMES);
        if (!Files.exists(file)) {
            return;
        }
        try {
            IdSchemes.read(file);
        } catch (IOException | IllegalArgumentException e) {
            throw CannotStart.because("The id schemes in %s are not usable: %s".formatted(file, e.getMessage()), e);
        }
        System.setProperty(IdSchemes.FILE, file.toString());
    }

    private Map<String, Object> server() {
        return Map.of("micronaut.server.host", options.host(), "micronaut.server.port", options.port());
    }

    private void serve(ApplicationContext context, Kind kind) {
        try {
            context.start();
            running.lap("application");
            if (kind == Kind.DEMO) {
                context.findBean(DemoData.class).ifPresent(DemoData::loadIfEmpty);
                running.lap("demo");
            }
            running.serves(context.getBean(EmbeddedServer.class).start(), context);
            running.lap("server");
        } catch (ApplicationStartupException | BeanContextException e) {
            throw CannotStart.because(
                    "The server could not start on %s port %d: %s"
                            .formatted(options.host(), options.port(), e.getMessage()),
                    e);
        }
    }

    /** The demo lives in the embedded database only, and what was decided first holds. */
    private Kind decideKind(Databases databases) {
        var wanted = options.empty() || options.database().isPresent() ? Kind.REAL : Kind.DEMO;
        try (var connection = databases.connectApp()) {
            var kind = Installation.decide(connection, wanted);
            if (kind == Kind.DEMO && wanted == Kind.REAL) {
                throw CannotStart.because(
                        "The data folder %s holds a demo, which cannot be turned into a real installation; name another folder with --data."
                                .formatted(options.data()));
            }
            return kind;
        } catch (SQLException e) {
            throw CannotStart.because("The database does not serve the application's account: " + e.getMessage(), e);
        }
    }

    private boolean isLoopback() {
        return new InetSocketAddress(options.host(), 0).getAddress() instanceof InetAddress address
                && address.isLoopbackAddress();
    }

    /** Asked before the database is started, so that the answer comes at once. */
    private void ensurePortFree() {
        var address = new InetSocketAddress(options.host(), options.port());
        if (address.isUnresolved()) {
            throw CannotStart.because("No machine is known by the name %s; see --host.".formatted(options.host()));
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw CannotStart.because(
                    isOfThisMachine(address.getAddress())
                            ? "Port %d of %s is busy; stop what uses it, or name another with --port."
                                    .formatted(options.port(), options.host())
                            : "This machine has no address %s; name one that it has with --host."
                                    .formatted(options.host()),
                    e);
        }
    }

    private static boolean isOfThisMachine(InetAddress address) {
        try {
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }
}
