package org.himuro.sop.acceptance;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The values measured of one sample, from one or several files. */
public record Measurements(List<Measurement> all) {
    public Measurements {
        all = List.copyOf(all);
    }

    public static Measurements of(Measurement... measurements) {
        return new Measurements(List.of(measurements));
    }

    /** What is said of one metric. */
    Measured of(Metric metric) {
        var values = all.stream().filter(m -> m.metric() == metric).toList();
        var sources = values.stream().map(Measurement::source).distinct().toList();
        if (values.isEmpty()) {
            return new Measured.Absent();
        }
        var first = values.getFirst().value();
        if (values.stream().anyMatch(m -> m.value().compareTo(first) != 0)) {
            return new Measured.Unusable(
                    LineOutcome.CONFLICTING,
                    values.stream().map(Measurement::value).toList(),
                    sources);
        }
        return metric.plausible(first)
                ? new Measured.Value(first, sources, false)
                : new Measured.Unusable(LineOutcome.IMPLAUSIBLE, List.of(first), sources);
    }

    /** Bases after duplicates: as measured, or where the rule set allows it PF bases × (1 − duplication). */
    Measured deduplicatedBases(boolean mayDerive) {
        var direct = of(Metric.DEDUPLICATED_BASES);
        return mayDerive
                        && direct instanceof Measured.Absent
                        && of(Metric.PF_BASES) instanceof Measured.Value bases
                        && of(Metric.DUPLICATION) instanceof Measured.Value duplication
                ? derived(bases, duplication)
                : direct;
    }

    private static Measured derived(Measured.Value bases, Measured.Value duplication) {
        var kept = BigDecimal.valueOf(100).subtract(duplication.value());
        var sources = Stream.concat(bases.sources().stream(), duplication.sources().stream())
                .distinct()
                .toList();
        return new Measured.Value(bases.value().multiply(kept).movePointLeft(2), sources, true);
    }
}
