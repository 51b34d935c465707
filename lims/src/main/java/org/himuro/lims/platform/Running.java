package org.himuro.lims.platform;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.himuro.lims.platform.Installation.Kind;

/** What has been started, in order, so that it can be stopped in the reverse order; and what is said about it. */
public final class Running implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final List<String> laps = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> demoWords = new ArrayList<>();
    private final List<String> realWords = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Instant processStart =
            ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    private Instant last = processStart;
    private String url = "";

    <T extends AutoCloseable> T owns(T part) {
        parts.push(part);
        return part;
    }

    void lap(String name) {
        var now = Instant.now();
        laps.add("%s %.1f s".formatted(name, Duration.between(last, now).toMillis() / 1000.0));
        last = now;
    }

    void serves(EmbeddedServer server, ApplicationContext context) {
        url = server.getURL().toString();
        owns(server::stop);
        context.findBean(DemoData.class).ifPresent(demo -> demoWords.addAll(demo.accounts()));
        context.findBean(FirstAdministrator.class)
                .flatMap(first -> first.oneTimeLink(url))
                .ifPresent(link -> realWords.add("  first administrator, once: " + link));
    }

    void ready(Options options, Kind kind, DataFolder folder) {
        words.addAll(kind == Kind.DEMO ? demoWords : realWords);
        writeAddress(folder);
        var health = FirstHealthyPage.await(url + "/health");
        lap("first page");
        words.add(0, "Himuro is ready: %s".formatted(url));
        words.add(
                1,
                "  data     %s%s"
                        .formatted(folder.root(), kind == Kind.DEMO ? "  (a demo: not for real samples)" : ""));
        words.add(
                2,
                "  start    %.1f s to the first healthy page (%s)%s"
                        .formatted(
                                seconds(),
                                String.join(", ", laps),
                                health ? "" : "; but not healthy: see " + url + "/health"));
        words.add(3, "  database " + options.database().map(DatabaseLabel::of).orElse("embedded"));
    }

    private double seconds() {
        return Duration.between(processStart, last).toMillis() / 1000.0;
    }

    private void writeAddress(DataFolder folder) {
        try {
            Files.writeString(folder.root().resolve("address"), url + "\n");
        } catch (IOException e) {
            throw DiskTrouble.sentence(folder.root(), e);
        }
    }

    /** Adds a line to what is announced. */
    void says(String line) {
        words.add(line);
    }

    /** Prints the address, the start times and how to sign in. */
    public void announce(PrintStream out) {
        words.forEach(out::println);
        out.flush();
    }

    /** Returns when everything has been stopped. */
    public void awaitStop() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    /** Stops what was started, last first: acts in flight are finished before the database goes. */
    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
        stopped.countDown();
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // whatever one part throws, the next must still be stopped
    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("While stopping: " + e);
        }
    }
}
