package org.himuro.lims.sequencing.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.QcFile;
import org.himuro.lims.sequencing.QcLine;
import org.himuro.lims.sequencing.QcValue;
import org.himuro.lims.sequencing.SequencingEvent.QcJudged;
import org.himuro.sop.acceptance.Acceptance;
import org.himuro.sop.acceptance.AcceptanceVerdict;
import org.himuro.sop.acceptance.Measured;
import org.himuro.sop.acceptance.Measurement;
import org.himuro.sop.acceptance.Measurements;
import org.himuro.sop.acceptance.Metric;
import org.himuro.sop.acceptance.RuleSet;

/** From the values of quality files to the verdict of the order's rule set (Q4). */
public final class Judging {
    private Judging() {}

    public static QcJudged judge(Assay assay, RuleSet.Method method, List<QcFile> files) {
        var verdict = Acceptance.judge(RuleSet.shipped(method), assay.kind(), measurements(files));
        return new QcJudged(
                verdict.result(),
                verdict.ruleSet(),
                verdict.version(),
                verdict.provisional(),
                verdict.lines().stream().map(Judging::line).toList());
    }

    static Measurements measurements(List<QcFile> files) {
        var all = new ArrayList<Measurement>();
        boolean wholeGenome = files.stream()
                .flatMap(f -> f.values().stream())
                .anyMatch(v -> v.metric().equals("mean_coverage"));
        for (var file : files) {
            for (var value : file.values()) {
                metric(value, wholeGenome)
                        .ifPresent(m -> all.add(new Measurement(m, inUnit(m, value), file.label())));
            }
        }
        return new Measurements(all);
    }

    /** A figure counted after trimming, or on another denominator, is no stand-in and stays out. */
    private static Optional<Metric> metric(QcValue value, boolean wholeGenome) {
        return switch (value.metric()) {
            case "q30_percent" -> Optional.of(Metric.Q30);
            case "q20_percent" -> Optional.of(Metric.Q20);
            case "dedup_bases" -> Optional.of(Metric.DEDUPLICATED_BASES);
            case "pf_bases" -> Optional.of(Metric.PF_BASES);
            case "duplication_percent" -> Optional.of(Metric.DUPLICATION);
            case "mean_coverage" -> Optional.of(Metric.MEAN_DEPTH);
            case "mean_autosome_coverage" -> wholeGenome ? Optional.empty() : Optional.of(Metric.MEAN_DEPTH);
            case "total_reads" -> Optional.of(Metric.READS);
            case "contamination_rate" -> Optional.of(Metric.CONTAMINATION);
            default -> Optional.empty();
        };
    }

    /** The readers give contamination as a fraction, the rule sets ask for percent. */
    private static BigDecimal inUnit(Metric metric, QcValue value) {
        return metric == Metric.CONTAMINATION ? value.value().movePointRight(2) : value.value();
    }

    private static QcLine line(AcceptanceVerdict.Line line) {
        var rule = line.rule();
        var values = switch (line.measured()) {
            case Measured.Value v -> List.of(v.value());
            case Measured.Absent a -> List.<BigDecimal>of();
            case Measured.Unusable u -> u.values();
        };
        var files = switch (line.measured()) {
            case Measured.Value v -> v.sources();
            case Measured.Absent a -> List.<String>of();
            case Measured.Unusable u -> u.sources();
        };
        return new QcLine(
                rule.metric().name(),
                rule.metric().unit().name(),
                rule.comparison().name(),
                rule.threshold(),
                rule.kind().name(),
                rule.definition().ja(),
                rule.definition().en(),
                values,
                line.outcome().name(),
                files,
                line.measured() instanceof Measured.Value v && v.derived());
    }
}
