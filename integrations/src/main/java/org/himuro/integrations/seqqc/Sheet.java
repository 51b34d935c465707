package org.himuro.integrations.seqqc;

import static org.himuro.integrations.FindingCode.METRIC_IMPOSSIBLE;
import static org.himuro.integrations.FindingCode.METRIC_NOT_MEASURED;
import static org.himuro.integrations.FindingCode.METRIC_REPEATED;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.himuro.integrations.FindingCode;
import org.himuro.integrations.Findings;

/** Collects the figures of one file; the first figure of a name counts. */
final class Sheet {

    private final Findings findings;
    private final LinkedHashMap<String, QcMetric> metrics = new LinkedHashMap<>();
    private Optional<String> sample = Optional.empty();
    private String tool;

    Sheet(String tool, Findings findings) {
        this.tool = tool;
        this.findings = findings;
    }

    /** Takes a figure as written; anything but a possible number is a finding and no figure. */
    void take(int line, Source source, String raw) {
        var number = Numbers.of(raw.strip());
        if (number.isEmpty()) {
            finding(line, METRIC_NOT_MEASURED, source.metric().code(), raw.strip());
            return;
        }
        put(line, source, number.get());
    }

    /** Takes a figure computed from others of the same file. */
    void computed(Metric metric, Optional<BigDecimal> value, String definition) {
        value.ifPresent(v -> put(0, Source.of(metric, "computed: " + definition), v));
    }

    void finding(int line, FindingCode code, String... args) {
        findings.add(line, code, args);
    }

    void sample(String name) {
        sample = Optional.of(name.strip()).filter(s -> !s.isEmpty());
    }

    void tool(String name) {
        tool = name;
    }

    boolean empty() {
        return metrics.isEmpty();
    }

    QcReading reading(String file, String sha256) {
        return new QcReading(file, tool, sample, metrics, sha256);
    }

    private void put(int line, Source source, BigDecimal written) {
        var metric = source.metric();
        var value = metric.shaped(scaled(source.scale(), written));
        if (!metric.possible(value)) {
            finding(line, METRIC_IMPOSSIBLE, metric.code(), written.toString());
            return;
        }
        var earlier = metrics.putIfAbsent(
                metric.code(), new QcMetric(value, metric.unit(), source.definition() + note(source.scale())));
        if (earlier != null && earlier.value().compareTo(value) != 0) {
            finding(line, METRIC_REPEATED, metric.code(), value.toPlainString());
        }
    }

    private static BigDecimal scaled(Source.Scale scale, BigDecimal written) {
        return switch (scale) {
            case AS_IS -> written;
            case FRACTION -> written.movePointRight(2);
            case GIGA -> written.movePointRight(9);
        };
    }

    private static String note(Source.Scale scale) {
        return switch (scale) {
            case AS_IS -> "";
            case FRACTION -> "; given as a fraction";
            case GIGA -> "; given in G = 10^9";
        };
    }
}
