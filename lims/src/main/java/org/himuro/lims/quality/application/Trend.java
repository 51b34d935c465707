package org.himuro.lims.quality.application;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.himuro.lims.quality.Seriousness;
import org.himuro.lims.quality.application.TrendQueries.Count;

/**
 * Counts of deviations as a picture and a table: the commonest causes each for itself, the others together.
 *
 * @param months the first to the last, none left out
 * @param causes the commonest first; the code {@code OTHER} stands for the others together
 * @param classes the worst first, then {@code NONE}
 * @param sites the site with most first
 */
public record Trend(
        List<YearMonth> months, List<Series> causes, List<Series> classes, List<Total> sites, int all, int open) {
    public static final String OTHER = "OTHER";
    /** Of what nobody has classified yet. */
    public static final String NONE = "NONE";

    private static final int CAUSES = 5;

    public Trend {
        months = List.copyOf(months);
        causes = List.copyOf(causes);
        classes = List.copyOf(classes);
        sites = List.copyOf(sites);
    }

    /** @param counts in the order of the months */
    public record Series(String code, List<Integer> counts) {
        public Series {
            counts = List.copyOf(counts);
        }

        public int all() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Of one site. */
    public record Total(UUID site, int all, int open) {}

    /** @param last the month in which it ends */
    public static Trend of(List<Count> counts, YearMonth last, int length) {
        var months = Stream.iterate(last.minusMonths(length - 1L), m -> m.plusMonths(1))
                .limit(length)
                .toList();
        var within = counts.stream().filter(c -> months.contains(c.month())).toList();
        return new Trend(
                months,
                causes(within, months),
                classes(within, months),
                sites(within),
                within.stream().mapToInt(Count::all).sum(),
                within.stream().mapToInt(Count::open).sum());
    }

    private static List<Series> causes(List<Count> counts, List<YearMonth> months) {
        var byCode = new LinkedHashMap<String, List<Count>>();
        counts.forEach(
                c -> byCode.computeIfAbsent(c.code(), code -> new ArrayList<>()).add(c));
        var all = byCode.entrySet().stream()
                .map(e -> new Series(e.getKey(), counted(e.getValue(), months)))
                .sorted(Comparator.comparing((Series s) -> -s.all()).thenComparing(Series::code))
                .toList();
        if (all.size() <= CAUSES + 1) {
            return all;
        }
        var shown = new ArrayList<>(all.subList(0, CAUSES));
        var rest = all.subList(CAUSES, all.size()).stream().map(Series::code).toList();
        shown.add(new Series(
                OTHER,
                counted(counts.stream().filter(c -> rest.contains(c.code())).toList(), months)));
        return shown;
    }

    private static List<Series> classes(List<Count> counts, List<YearMonth> months) {
        var classes = new ArrayList<Series>();
        for (var seriousness : Seriousness.values()) {
            classes.add(new Series(seriousness.name(), counted(counts, months, c -> c.rated(seriousness))));
        }
        classes.add(new Series(NONE, counted(counts, months, Count::unrated)));
        return classes;
    }

    private static List<Integer> counted(List<Count> counts, List<YearMonth> months) {
        return counted(counts, months, Count::all);
    }

    private static List<Integer> counted(List<Count> counts, List<YearMonth> months, ToIntFunction<Count> of) {
        return months.stream()
                .map(m -> counts.stream()
                        .filter(c -> c.month().equals(m))
                        .mapToInt(of)
                        .sum())
                .toList();
    }

    private static List<Total> sites(List<Count> counts) {
        var totals = new LinkedHashMap<UUID, Total>();
        for (var c : counts) {
            totals.merge(
                    c.site(),
                    new Total(c.site(), c.all(), c.open()),
                    (a, b) -> new Total(a.site(), a.all() + b.all(), a.open() + b.open()));
        }
        return totals.values().stream()
                .sorted(Comparator.comparing((Total t) -> -t.all()).thenComparing(Total::site))
                .toList();
    }

    /** The most in one month; at least one, so that it can be divided by. */
    public int highest() {
        return Math.max(
                1,
                java.util.stream.IntStream.range(0, months.size())
                        .map(this::inMonth)
                        .max()
                        .orElse(1));
    }

    /** All in one month. */
    public int inMonth(int index) {
        return causes.stream().mapToInt(s -> s.counts().get(index)).sum();
    }

    /** What stands below a cause in the bar of a month. */
    public int below(int cause, int month) {
        return causes.subList(0, cause).stream()
                .mapToInt(s -> s.counts().get(month))
                .sum();
    }

    /** The names of sites, where they are known. */
    public static String name(Map<UUID, String> names, UUID site) {
        return Optional.ofNullable(names.get(site)).orElse("–");
    }
}
