package org.himuro.test.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The wall board of one site (C4): so many clocks run and so many browsers watch by server-sent events; what that costs the
 * application and its database, in percent of one core. Halfway another tube is sampled, which every watcher must be told of.
 */
record WatchedBoard(int port, Operations operations, Processes processes) {
    private static final int CLOCKS = 200;
    private static final int WATCHERS = 50;
    private static final int SECONDS = 30;

    /** @return one line for people */
    String measure() throws IOException, InterruptedException {
        try (var bench = new HttpConnection(port)) {
            int running = 0;
            while (running < CLOCKS) {
                running += operations.sampled(bench, CLOCKS - running);
            }
            return watched(bench);
        }
    }

    private String watched(HttpConnection bench) throws IOException, InterruptedException {
        var watchers = new ArrayList<Watcher>();
        try {
            for (int i = 0; i < WATCHERS; i++) {
                watchers.add(Watcher.open(port, operations.watching()));
            }
            Thread.sleep(2_000);
            var before = processes.cpuMillis();
            var start = System.nanoTime();
            int told = events(watchers);
            Thread.sleep(SECONDS * 500L);
            int quiet = events(watchers) - told;
            operations.sampled(bench, 1);
            Thread.sleep(SECONDS * 500L);
            var after = processes.cpuMillis();
            double millis = (System.nanoTime() - start) / 1e6;
            return String.format(
                    Locale.ROOT,
                    "wall board, %d clocks, %d watching: application %.2f %%, database %.2f %% of one core; %d events while nothing changed, %d in all",
                    CLOCKS,
                    WATCHERS,
                    100 * (after.server() - before.server()) / millis,
                    100 * (after.database() - before.database()) / millis,
                    quiet,
                    events(watchers) - told);
        } finally {
            for (var watcher : watchers) {
                watcher.close();
            }
        }
    }

    private static int events(List<Watcher> watchers) {
        return watchers.stream().mapToInt(w -> w.events().get()).sum();
    }

    /** One browser's open stream. */
    private record Watcher(Socket socket, AtomicInteger events) {
        static Watcher open(int port, byte[] request) throws IOException {
            var watcher = new Watcher(new Socket(InetAddress.getLoopbackAddress(), port), new AtomicInteger());
            watcher.socket().getOutputStream().write(request);
            Thread.ofVirtual().start(watcher::read);
            return watcher;
        }

        private void read() {
            var buffer = new byte[16 * 1024];
            try {
                InputStream in = socket.getInputStream();
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    var text = new String(buffer, 0, n, StandardCharsets.UTF_8);
                    for (int at = text.indexOf("data: {"); at >= 0; at = text.indexOf("data: {", at + 1)) {
                        events.incrementAndGet();
                    }
                }
            } catch (IOException closed) {
                // the measurement is over
            }
        }

        void close() throws IOException {
            socket.close();
        }
    }
}
