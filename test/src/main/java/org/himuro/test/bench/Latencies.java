package org.himuro.test.bench;

import java.util.Arrays;

/** What one run of one operation took. Nanoseconds inside, milliseconds outside. */
final class Latencies {
    private long[] nanos = new long[4096];
    private int count;
    private int failed;
    private String firstFailure = "";

    void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = took;
    }

    void fail(String why) {
        if (failed++ == 0) {
            firstFailure = why;
        }
    }

    static Latencies merged(Iterable<Latencies> parts) {
        var all = new Latencies();
        for (var part : parts) {
            for (int i = 0; i < part.count; i++) {
                all.add(part.nanos[i]);
            }
            if (part.failed > 0 && all.failed == 0) {
                all.firstFailure = part.firstFailure;
            }
            all.failed += part.failed;
        }
        Arrays.sort(all.nanos, 0, all.count);
        return all;
    }

    /** @param share 0.5 for the median; only on a merged one, which is sorted */
    double millis(double share) {
        return count == 0 ? Double.NaN : nanos[Math.min(count - 1, (int) (count * share))] / 1e6;
    }

    int count() {
        return count;
    }

    int failed() {
        return failed;
    }

    String firstFailure() {
        return firstFailure;
    }
}
