package org.himuro.test.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What {@code himuro bench} was told.
 *
 * @param tubes loaded by the bulk path before anything is measured
 * @param seconds one operation is measured, at each number of benches
 * @param warm seconds it runs before
 * @param only parts of the names of operations to measure; all where empty
 * @param benches how many at once
 * @param pool innodb_buffer_pool_size
 * @param recording where a flight recording of the application is written
 * @param list tubes in the list that is brought in
 */
record BenchOptions(
        int tubes,
        double seconds,
        double warm,
        Optional<Path> json,
        String pool,
        List<String> only,
        List<Integer> benches,
        Optional<Path> recording,
        int list) {
    static final String LIST = "list brought in";
    static final String BOARD = "wall board";
    /** Cases enough for its clocks. */
    private static final int OF_BOARD = 40;

    private static final Map<String, String> KNOWN = Map.of(
            "--tubes", "100000",
            "--seconds", "8",
            "--warm", "4",
            "--json", "",
            "--buffer-pool", "512M",
            "--only", "",
            "--benches", "1,8,32",
            "--recording", "",
            "--list", "100000");

    /** @throws Misused for an option that is not known, has no value, or one that is not understood */
    static BenchOptions of(String[] args) {
        var given = new HashMap<>(KNOWN);
        for (int i = 0; i < args.length; i += 2) {
            if (!KNOWN.containsKey(args[i]) || i + 1 == args.length) {
                throw new Misused(args[i] + " is not known or has no value; known are "
                        + String.join(", ", new TreeSet<>(KNOWN.keySet())));
            }
            given.put(args[i], args[i + 1]);
        }
        UnaryOperator<String> value = name -> Objects.requireNonNull(given.get(name));
        return new BenchOptions(
                read("--tubes", "a number from 1000 on", value, Integer::valueOf, n -> n >= 1000),
                read("--seconds", "seconds above 0", value, Double::valueOf, n -> n > 0),
                read("--warm", "seconds", value, Double::valueOf, n -> n >= 0),
                file(value.apply("--json")),
                read(
                        "--buffer-pool",
                        "a size like 512M or 2G",
                        value,
                        text -> text,
                        t -> t.matches("[1-9][0-9]*[KMG]")),
                parts(value.apply("--only")),
                read(
                        "--benches",
                        "numbers from 1 on, separated by commas",
                        value,
                        text -> parts(text).stream().map(Integer::valueOf).toList(),
                        all -> !all.isEmpty() && all.stream().allMatch(n -> n > 0)),
                file(value.apply("--recording")),
                read("--list", "a number from 100 on", value, Integer::valueOf, n -> n >= 100));
    }

    /** What was asked for cannot be measured; the message is the sentence for who asked. */
    static final class Misused extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Misused(String sentence) {
            super(sentence);
        }
    }

    private static <T> T read(
            String name,
            String expected,
            UnaryOperator<String> value,
            Function<String, T> reading,
            Predicate<T> usable) {
        var text = value.apply(name);
        try {
            var read = reading.apply(text);
            if (usable.test(read)) {
                return read;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Misused(name + " takes " + expected + ", not " + text);
    }

    private static Optional<Path> file(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text).toAbsolutePath());
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",")).filter(p -> !p.isEmpty()).toList();
    }

    /** Cases of twelve tubes to scan: as many as two thousand acts a second use up. */
    int scanCases() {
        double seconds = benches.size() * (seconds() + warm) + warm;
        int scanned = asksFor("scan acts") ? (int) Math.max(32, seconds * 2_000 / (2 * BenchStock.TUBES_OF_A_CASE)) : 1;
        return scanned + (asksFor(BOARD) ? OF_BOARD : 0);
    }

    boolean asksFor(String operation) {
        return only.isEmpty() || only.stream().anyMatch(operation::contains);
    }
}
