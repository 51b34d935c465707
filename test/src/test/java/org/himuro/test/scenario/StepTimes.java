package org.himuro.test.scenario;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** How long each step took, by whomever. */
final class StepTimes {
    private static final double MILLION = 1e6;

    private final Map<String, ConcurrentLinkedQueue<Long>> nanos = new TreeMap<>();

    StepTimes(List<String> steps) {
        steps.forEach(step -> nanos.put(step, new ConcurrentLinkedQueue<>()));
    }

    Answer timed(String step, Supplier<Answer> asking) {
        long from = System.nanoTime();
        var answer = asking.get();
        of(step).add(System.nanoTime() - from);
        return answer;
    }

    int count(String step) {
        return of(step).size();
    }

    Duration p99(String step) {
        return Duration.ofNanos(at(sorted(step), 0.99));
    }

    /** One line for each step. */
    String table() {
        var lines = new StringBuilder();
        for (var step : nanos.keySet()) {
            var all = sorted(step);
            lines.append(String.format(
                    Locale.ROOT,
                    "%-8s %5d times: p50 %5.0f ms, p95 %5.0f ms, p99 %5.0f ms, slowest %5.0f ms%n",
                    step,
                    all.length,
                    at(all, 0.5) / MILLION,
                    at(all, 0.95) / MILLION,
                    at(all, 0.99) / MILLION,
                    at(all, 1) / MILLION));
        }
        return lines.toString();
    }

    private long[] sorted(String step) {
        return of(step).stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private ConcurrentLinkedQueue<Long> of(String step) {
        return nanos.getOrDefault(step, new ConcurrentLinkedQueue<>());
    }

    /** The smallest that so great a part does not exceed. */
    private static long at(long[] sorted, double part) {
        return sorted.length == 0
                ? 0
                : Arrays.stream(sorted)
                        .skip((long) Math.ceil(part * sorted.length) - 1)
                        .findFirst()
                        .orElse(0);
    }
}
