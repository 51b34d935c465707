package org.himuro.integrations.seqqc;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** The depths at which covered proportions have a canonical name. */
final class Coverages {

    private static final Map<Integer, Metric> AT = Map.ofEntries(
            entry(1, Metric.COVERED_1X_PERCENT),
            entry(5, Metric.COVERED_5X_PERCENT),
            entry(10, Metric.COVERED_10X_PERCENT),
            entry(15, Metric.COVERED_15X_PERCENT),
            entry(20, Metric.COVERED_20X_PERCENT),
            entry(30, Metric.COVERED_30X_PERCENT),
            entry(50, Metric.COVERED_50X_PERCENT),
            entry(60, Metric.COVERED_60X_PERCENT),
            entry(80, Metric.COVERED_80X_PERCENT),
            entry(100, Metric.COVERED_100X_PERCENT));

    private Coverages() {}

    static Optional<Metric> at(String depth) {
        return depth.matches("[0-9]{1,4}") ? Optional.ofNullable(AT.get(Integer.valueOf(depth))) : Optional.empty();
    }
}
