package org.himuro.test.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.himuro.lims.Main;
import org.himuro.lims.testing.TestDatabase;

/** The application as it is run: a process of its own on a data folder, with its own database server below it. */
public final class RealProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path folder;
    private final Process process;
    private final int port;

    private RealProcess(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    /** Starts it on the folder, and waits until it says that it is ready. */
    public static RealProcess start(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        var log = folder.resolve("process.log");
        Files.deleteIfExists(log);
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dhimuro.programs=" + TestDatabase.programs(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--data",
                folder.toString(),
                "--port",
                Integer.toString(port),
                "--empty",
                "--buffer-pool",
                "64M");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var real = new RealProcess(folder, process, port);
        real.awaitReady(log);
        return real;
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log).contains("Himuro is ready")) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new AssertionError("did not start: " + Files.readString(log));
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    /** The database server of the folder, where its process lives. */
    public static Optional<ProcessHandle> database(Path folder) throws IOException {
        var file = folder.resolve("database/server.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                        .filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    /** SIGKILL: nothing of the application runs any more, not even an exit hook. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code himuro stop} does: asked to end, and waited for. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database(folder).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Asked to end; whether it did, and its database server with it. */
    public boolean stopsCleanly() throws IOException, InterruptedException {
        process.destroy();
        return process.waitFor(60, TimeUnit.SECONDS) && database(folder).isEmpty();
    }
}
