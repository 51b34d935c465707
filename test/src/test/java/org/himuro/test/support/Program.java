package org.himuro.test.support;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.himuro.lims.testing.TestDatabase;

/** {@code himuro start} as a process of its own, with its own database server below it. */
public final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path data;
    private final Path log;

    private Program(Process process, Path data, Path log) {
        this.process = process;
        this.data = data;
        this.log = log;
    }

    /** Launched, not waited for. @param data a folder in one that is there, for what it says */
    public static Program launch(Path data, String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dhimuro.programs=" + TestDatabase.programs(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.himuro.lims.Main",
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        var log = Files.createTempFile(data.getParent(), "said", ".log");
        return new Program(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                data,
                log);
    }

    /** Started and ready: a real installation. */
    public static Program ready(Path data, int port, String... more) throws Exception {
        var options = new ArrayList<>(List.of("--port", Integer.toString(port), "--empty", "--buffer-pool", "64M"));
        options.addAll(List.of(more));
        var program = launch(data, options.toArray(String[]::new));
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!program.said().contains("Himuro is ready")) {
            if (program.process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                program.process.destroyForcibly();
                throw new IllegalStateException(program.said());
            }
        }
        return program;
    }

    public String said() throws IOException {
        return Files.readString(log);
    }

    /** What stands behind the words in what it said. */
    public Optional<String> after(String words) throws IOException {
        var matcher = Pattern.compile(Pattern.quote(words) + "\\s*(\\S+)").matcher(said());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    public long pid() {
        return process.pid();
    }

    /** What it left with. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("it does not end");
        }
        return process.exitValue();
    }

    /** As {@code himuro stop} does; not waited for. */
    public void terminate() {
        process.destroy();
    }

    /** As a power cut would, but for the database server, which is another process. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** The database server that works in the data folder. */
    public Optional<ProcessHandle> databaseServer() throws IOException {
        return databaseServer(data);
    }

    /** The same, of whichever application started it. */
    public static Optional<ProcessHandle> databaseServer(Path data) throws IOException {
        var file = data.resolve("database/server.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                        .filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        terminate();
        exitCode();
        databaseServer().ifPresent(ProcessHandle::destroyForcibly);
    }
}
