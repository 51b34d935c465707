package org.himuro.lims.storage.application;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.storage.application.UnitInsides.Tally;
import org.himuro.lims.storage.application.UnitPicture.Key;
import org.himuro.lims.storage.application.UnitPicture.Shade;

/** Which colour a place of a unit has, and what the colours say: pure. */
final class UnitColours {
    private static final int GROUPS = 6;
    private static final long YEAR = 365;
    private static final BigDecimal NEAR = new BigDecimal("10");

    private final Colouring by;
    private final Instant now;
    private final Map<String, Shade> projects = new HashMap<>();
    private final List<String> named = new ArrayList<>();
    private final Shade measured;

    /** @param tallies of the whole unit: the commonest projects get colours of their own */
    UnitColours(Colouring by, Instant now, List<Tally> tallies, Optional<BigDecimal> celsius, BigDecimal set) {
        this.by = by;
        this.now = now;
        this.measured = celsius.map(c -> c.subtract(set).abs().compareTo(NEAR) <= 0 ? Shade.STEP_2 : Shade.STEP_4)
                .orElse(Shade.UNKNOWN);
        if (by == Colouring.PROJECT) {
            var many = tallies.stream()
                    .collect(Collectors.groupingBy(Tally::project, Collectors.summingLong(Tally::tubes)));
            many.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(e -> {
                        int next = named.size();
                        projects.put(e.getKey(), next < GROUPS ? Shade.valueOf("GROUP_" + (next + 1)) : Shade.OTHER);
                        named.add(e.getKey());
                    });
        }
    }

    /** What lies anywhere in a place. */
    record Load(long tubes, long reserved, long capacity, Map<String, Long> projects, Optional<Instant> since) {
        static final Load NONE = new Load(0, 0, 0, Map.of(), Optional.empty());

        Load and(Load other) {
            var both = new HashMap<>(projects);
            other.projects.forEach((project, many) -> both.merge(project, many, Long::sum));
            var earliest = java.util.stream.Stream.concat(since.stream(), other.since.stream())
                    .min(Comparator.naturalOrder());
            return new Load(tubes + other.tubes, reserved + other.reserved, capacity + other.capacity, both, earliest);
        }
    }

    Shade of(Load load) {
        return switch (by) {
            case UTILISATION -> filled(load);
            case PROJECT ->
                load.projects().entrySet().stream()
                        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(e -> projects.getOrDefault(e.getKey(), Shade.OTHER))
                        .orElse(Shade.STEP_0);
            case AGE ->
                load.tubes() == 0 ? Shade.STEP_0 : load.since().map(this::old).orElse(Shade.UNKNOWN);
            case TEMPERATURE -> measured;
        };
    }

    /** What is reserved is not free. */
    static Shade filled(Load load) {
        long used = load.tubes() + load.reserved();
        if (load.capacity() == 0) {
            return used == 0 ? Shade.STEP_0 : Shade.STEP_2;
        }
        return used >= load.capacity()
                ? Shade.STEP_4
                : Shade.valueOf("STEP_" + (int) Math.ceil(3.0 * used / load.capacity()));
    }

    private Shade old(Instant since) {
        long days = Duration.between(since, now).toDays();
        return days < YEAR
                ? Shade.STEP_1
                : days < 3 * YEAR ? Shade.STEP_2 : days < 5 * YEAR ? Shade.STEP_3 : Shade.STEP_4;
    }

    List<Key> legend() {
        return switch (by) {
            case UTILISATION -> steps("unit.step-");
            case AGE -> with(steps("unit.age-"), Shade.UNKNOWN, "unit.age-unknown");
            case TEMPERATURE ->
                List.of(word(
                        measured,
                        measured == Shade.UNKNOWN
                                ? "unit.not-measured"
                                : measured == Shade.STEP_2 ? "unit.as-set" : "unit.off-set"));
            case PROJECT -> projects();
        };
    }

    private List<Key> projects() {
        var keys = new ArrayList<Key>();
        keys.add(word(Shade.STEP_0, "unit.step-0"));
        named.stream()
                .limit(GROUPS)
                .forEach(project ->
                        keys.add(new Key(projects.getOrDefault(project, Shade.OTHER), Optional.empty(), project)));
        return named.size() > GROUPS ? with(keys, Shade.OTHER, "unit.other-projects") : keys;
    }

    private static List<Key> steps(String key) {
        return IntStream.rangeClosed(0, 4)
                .mapToObj(n -> word(Shade.valueOf("STEP_" + n), key + n))
                .toList();
    }

    private static List<Key> with(List<Key> keys, Shade shade, String key) {
        var all = new ArrayList<>(keys);
        all.add(word(shade, key));
        return all;
    }

    private static Key word(Shade shade, String key) {
        return new Key(shade, Optional.of(Phrase.of(key)), "");
    }
}
