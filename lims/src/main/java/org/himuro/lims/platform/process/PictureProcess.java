package org.himuro.lims.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A Java program that takes a picture on standard input and says on standard output what it sees. It has its own bounded memory,
 * nothing of this process's environment, and ends when its time is over, whatever it does.
 *
 * @param command the program with its options; the arguments follow
 * @param limit from its start to its end
 */
public record PictureProcess(List<String> command, Duration limit) {
    /** Where classes that read pictures are remembered, so that a process need not prepare them anew; left out where there is none. */
    private static final String CACHE = "himuro.pictures-cache";

    private static final int MOST_SAID = 1 << 20;
    private static final int MOST_COMPLAINED = 1_000;
    private static final int LAST_SECONDS = 5;
    private static final List<String> OPTIONS = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", // it lives for a second or two
            "-XX:C1MaxInlineSize=80",
            "-Xlog:aot*=off", // nothing but the answer on its output
            "-Xlog:cds*=off",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+ErrorFileToStderr",
            "-Djava.awt.headless=true");

    public PictureProcess {
        command = List.copyOf(command);
    }

    /** A program of this application's own class path. */
    public static PictureProcess java(Class<?> program, Duration limit) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        Optional.ofNullable(System.getProperty(CACHE))
                .filter(file -> Files.isReadable(Path.of(file)))
                .ifPresent(file -> command.add("-XX:AOTCache=" + file));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        return new PictureProcess(command, limit);
    }

    public sealed interface End {
        record Said(String text) implements End {}

        /** @param limit that was over */
        record Killed(Duration limit) implements End {}

        /** @param why for the log; nothing that a reader should see */
        record Failed(String why) implements End {}
    }

    public End run(byte[] picture, List<String> arguments) {
        var whole = new ArrayList<>(command);
        whole.addAll(arguments);
        var builder = new ProcessBuilder(whole);
        builder.environment().clear();
        try {
            return run(builder.start(), picture);
        } catch (IOException e) {
            return new End.Failed("not started: " + e.getMessage());
        }
    }

    private End run(Process process, byte[] picture) {
        var killed = new AtomicBoolean();
        var clock = CompletableFuture.runAsync(
                () -> {
                    killed.set(true);
                    process.destroyForcibly();
                },
                CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
        var complaint = new CompletableFuture<String>();
        Thread.startVirtualThread(() -> complaint.complete(complaint(process.getErrorStream())));
        try {
            give(process.getOutputStream(), picture);
            var said = process.getInputStream().readNBytes(MOST_SAID + 1);
            if (said.length > MOST_SAID) {
                return new End.Failed("it says too much");
            }
            int code = process.waitFor();
            return code == 0
                    ? new End.Said(new String(said, StandardCharsets.UTF_8))
                    : ended(killed.get(), "exit code " + code + ": " + complaint.join());
        } catch (IOException e) {
            return ended(killed.get(), String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new End.Failed("interrupted");
        } finally {
            clock.cancel(false);
            gone(process);
        }
    }

    /** Its memory is free before the next one starts. */
    private static void gone(Process process) {
        process.destroyForcibly()
                .onExit()
                .completeOnTimeout(process, LAST_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private End ended(boolean killed, String why) {
        return killed ? new End.Killed(limit) : new End.Failed(why);
    }

    /** A program that has seen enough does not read to the end: what it says counts. */
    private static void give(OutputStream in, byte[] picture) {
        try (in) {
            in.write(picture);
        } catch (IOException closed) {
            // it has ended or will say why not
        }
    }

    private static String complaint(InputStream err) {
        try (err) {
            var said = new String(err.readNBytes(MOST_COMPLAINED), StandardCharsets.UTF_8);
            err.transferTo(OutputStream.nullOutputStream());
            return said.replaceAll("\\p{Cntrl}+", " ");
        } catch (IOException closed) {
            return "";
        }
    }
}
