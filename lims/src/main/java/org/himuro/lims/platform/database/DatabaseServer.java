package org.himuro.lims.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.DiskTrouble;

/**
 * A database server running as a child process on a folder of its own, reachable on loopback only.
 *
 * <p>An orphan left by a killed application is told to stop and waited for before the folder is served again. What passes by
 * itself - a port that another program took in the meantime, a folder that a dying server still holds - is tried again.
 */
public final class DatabaseServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long EMPTY_MEGABYTES = 200;
    private static final long ROOM_TO_WORK_MEGABYTES = 50;

    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final String TEMPORARY = "tmp";

    /** Where free ports come from. */
    interface Ports {
        /** A port that was free a moment ago. */
        int free() throws IOException;
    }

    private final Process process;
    private final int port;

    private DatabaseServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the server and waits until it listens.
     *
     * @param folder absolute; holds the server's data, log and pid
     * @param statements run at each start by the server itself as its root, without {@code ;}; must bear repeating
     * @param tuning further options of the server, such as {@code --innodb-buffer-pool-size=512M}
     * @throws CannotStart when the disk is full or the server gives up; its last line is quoted
     */
    public static DatabaseServer start(
            ServerProgram program, Path folder, List<String> statements, List<String> tuning) {
        return start(program, folder, statements, tuning, DatabaseServer::freePort);
    }

    static DatabaseServer start(
            ServerProgram program, Path folder, List<String> statements, List<String> tuning, Ports ports) {
        try {
            Files.createDirectories(folder.resolve(TEMPORARY));
            Orphan.stop(folder, PATIENCE);
            var data = folder.resolve("data");
            if (!Files.exists(folder.resolve("installed"))) {
                DiskTrouble.ensureRoom(folder, EMPTY_MEGABYTES);
                install(program, folder, data);
            }
            DiskTrouble.ensureRoom(folder, ROOM_TO_WORK_MEGABYTES);
            Files.write(OwnersFile.empty(folder.resolve("bootstrap.sql")), lines(statements));
            return started(
                    folder,
                    ports,
                    port -> Stream.of(program.serve(data), common(folder, data, port), tuning)
                            .flatMap(List::stream)
                            .toList());
        } catch (IOException e) {
            throw DiskTrouble.sentence(folder, e);
        }
    }

    private static DatabaseServer started(Path folder, Ports ports, IntFunction<List<String>> command)
            throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var log = ServerLog.from(folder.resolve("server.log"));
            Files.deleteIfExists(pidFile(folder));
            int port = ports.free();
            var server = new DatabaseServer(launch(command.apply(port), folder, log.file()), port);
            if (server.listensBefore(end, folder)) {
                Files.writeString(folder.resolve("server.port"), port + "\n");
                return server;
            }
            server.process.destroyForcibly();
            if (!log.saysWhatPasses() || System.nanoTime() > end) {
                throw CannotStart.because("The database server did not start; its last words in %s are: %s"
                        .formatted(log.file(), log.errors()));
            }
            endsWithin(server.process, PAUSE);
        }
    }

    private static List<String> lines(List<String> statements) {
        return statements.stream().map(statement -> statement + ";").toList();
    }

    private static void install(ServerProgram program, Path folder, Path data) throws IOException {
        FolderTree.delete(data); // an installation that was cut short
        Files.createDirectories(data);
        var log = ServerLog.from(folder.resolve("install.log"));
        var installing = launch(program.install(data), folder, log.file());
        if (!endsWithin(installing, PATIENCE) || installing.exitValue() != 0) {
            installing.destroyForcibly();
            throw CannotStart.because("The database could not be set up in %s: %s".formatted(folder, log.errors()));
        }
        Files.createFile(folder.resolve("installed"));
    }

    private static List<String> common(Path folder, Path data, int port) {
        return List.of(
                "--datadir=" + data,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=",
                "--pid-file=" + pidFile(folder),
                "--init-file=" + folder.resolve("bootstrap.sql"),
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--max-allowed-packet=64M",
                "--max-connections=200",
                "--innodb-flush-log-at-trx-commit=1");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Temporary files stand in the server's own folder: in one that is shared, two installations met. */
    private static Process launch(List<String> command, Path folder, Path log) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("TMPDIR", folder.resolve(TEMPORARY).toString());
        return builder.start();
    }

    /** Whether it listens in time; not when it ends before. */
    private boolean listensBefore(long end, Path folder) throws IOException {
        while (System.nanoTime() < end) {
            if (endsWithin(process, Duration.ofMillis(20))) {
                return false;
            }
            if (hasSaidWho(folder) && listens()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is this server that listens, and not the program that took its port. */
    private boolean hasSaidWho(Path folder) throws IOException {
        var file = pidFile(folder);
        return Files.exists(file) && Files.readString(file).strip().equals(Long.toString(process.pid()));
    }

    private static Path pidFile(Path folder) {
        return folder.resolve(Orphan.PID_FILE);
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean endsWithin(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** The port of the server that now serves this folder, whoever started it; empty when none does. */
    public static OptionalInt portOf(Path folder) {
        try {
            return Orphan.find(folder).isPresent()
                    ? OptionalInt.of(Integer.parseInt(
                            Files.readString(folder.resolve("server.port")).strip()))
                    : OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    /** The loopback port it listens on. */
    public int port() {
        return port;
    }

    /** The server's process id. */
    public long pid() {
        return process.pid();
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Stops it in good order and waits; killed after a minute. */
    @Override
    public void close() {
        process.destroy();
        if (!endsWithin(process, PATIENCE)) {
            process.destroyForcibly();
            endsWithin(process, PATIENCE);
        }
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        endsWithin(process, PATIENCE);
    }
}
