package org.himuro.test.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Drives one operation: closed loop (each bench sends when it was answered) or open loop (at a rate, whatever happens). */
final class Load {
    private Load() {}

    /** Makes the requests of one bench; the whole answer must be right, not only its status. */
    interface Operation {
        /** Asked for where nothing is left to do: the bench stops. */
        byte[] NOTHING_LEFT = {};

        byte[] request(int bench, long n) throws IOException;

        /** The same, so many times. */
        static Operation atMost(int times, Operation operation) {
            return (bench, n) -> n < times ? operation.request(bench, n) : NOTHING_LEFT;
        }

        default boolean right(HttpConnection.Answer answer) {
            return answer.status() == 200;
        }
    }

    record Result(
            Latencies latencies,
            double seconds,
            double serverCpuMillis,
            double databaseCpuMillis,
            double statements,
            double commits) {
        double rate() {
            return latencies.count() / seconds;
        }
    }

    static Result closed(int port, int benches, double seconds, Operation operation, Processes processes)
            throws InterruptedException {
        return run(port, benches, seconds, 0, operation, processes);
    }

    /** Latency counts from when the request was due, so that a stall of the server is not hidden by waiting for it. */
    static Result open(int port, int benches, double seconds, double rate, Operation operation, Processes processes)
            throws InterruptedException {
        return run(port, benches, seconds, rate, operation, processes);
    }

    private static Result run(
            int port, int benches, double seconds, double rate, Operation operation, Processes processes)
            throws InterruptedException {
        var parts = new ArrayList<Latencies>();
        var ready = new CountDownLatch(benches);
        var go = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        long[] until = {0};
        for (int b = 0; b < benches; b++) {
            var mine = new Latencies();
            parts.add(mine);
            int bench = b;
            threads.add(Thread.ofPlatform().start(() -> {
                try (var connection = new HttpConnection(port)) {
                    ready.countDown();
                    go.await();
                    drive(connection, bench, benches, rate, until[0], operation, mine);
                } catch (IOException e) {
                    mine.fail(e.toString());
                    ready.countDown();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        ready.await();
        var before = processes.cpuMillis();
        var said = processes.counts().now();
        long start = System.nanoTime();
        until[0] = start + (long) (seconds * 1e9);
        go.countDown();
        for (var thread : threads) {
            thread.join();
        }
        double took = (System.nanoTime() - start) / 1e9;
        var after = processes.cpuMillis();
        var saidAfter = processes.counts().now();
        var all = Latencies.merged(parts);
        int done = Math.max(1, all.count());
        return new Result(
                all,
                took,
                (after.server() - before.server()) / done,
                (after.database() - before.database()) / done,
                (double) (saidAfter.statements() - said.statements()) / done,
                (double) (saidAfter.commits() - said.commits()) / done);
    }

    private static void drive(
            HttpConnection connection,
            int bench,
            int benches,
            double rate,
            long until,
            Operation operation,
            Latencies mine)
            throws IOException {
        long between = rate > 0 ? (long) (1e9 * benches / rate) : 0;
        long due = System.nanoTime() + (between / benches) * bench;
        for (long n = 0; System.nanoTime() < until; n++) {
            var request = operation.request(bench, n);
            if (request.length == 0) {
                return;
            }
            if (between > 0) {
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
            }
            long from = between > 0 ? due : System.nanoTime();
            var answer = connection.send(request);
            mine.add(System.nanoTime() - from);
            due += between;
            if (!operation.right(answer)) {
                mine.fail(answer.status() + " "
                        + answer.text().substring(0, Math.min(300, answer.text().length())));
            }
        }
    }
}
