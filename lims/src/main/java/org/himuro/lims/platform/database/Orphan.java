package org.himuro.lims.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.himuro.lims.platform.CannotStart;

/** A database server that outlived the application that had started it. */
final class Orphan {
    /** In the server's folder: the number of its process. */
    static final String PID_FILE = "server.pid";

    private Orphan() {}

    /**
     * Tells the server that still holds this folder to stop, and waits for it. Whoever calls holds the data folder's
     * lock, so that server has no master any more.
     *
     * @throws CannotStart when it does not stop in time
     */
    static void stop(Path folder, Duration patience) throws IOException {
        var server = find(folder);
        if (server.isEmpty()) {
            return;
        }
        server.get().destroy();
        try {
            server.get().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw CannotStart.because(
                    "A database server of an earlier start (process %d) holds %s and does not stop; end it, then start again."
                            .formatted(server.get().pid(), folder),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server that serves this folder now, if one does. */
    static Optional<ProcessHandle> find(Path folder) throws IOException {
        var pidFile = folder.resolve(PID_FILE);
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var pid = Files.readString(pidFile).strip();
        return pid.matches("[0-9]{1,10}")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(process -> serves(process, folder))
                : Optional.empty();
    }

    /** A pid may have been given to another process since: only one that names our data folder is ours. */
    private static boolean serves(ProcessHandle process, Path folder) {
        try {
            var command = Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "cmdline"),
                    java.nio.charset.StandardCharsets.ISO_8859_1);
            var ours = "--datadir=" + folder.resolve("data");
            return command.contains(new String(
                    ours.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    java.nio.charset.StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            return false;
        }
    }
}
