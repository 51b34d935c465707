package org.himuro.integrations.seqqc;

import static org.himuro.integrations.FindingCode.TRUNCATED;

import java.math.BigDecimal;
import java.util.Optional;
import org.himuro.integrations.Delimited;
import org.himuro.integrations.Lines.Line;

/** {@code *.mosdepth.summary.txt}: one row per chromosome, then the total. */
final class MosdepthSummary implements QcFormat {

    private static final String HEADER = "chrom\tlength\tbases\tmean";
    private static final String DEFINITION =
            "unmapped, secondary, QC-failed and duplicate reads excluded unless mosdepth was told otherwise";

    private static final int COLUMNS = 6;

    @Override
    public String tool() {
        return "mosdepth summary";
    }

    @Override
    public boolean recognises(QcText text) {
        return text.begins(HEADER);
    }

    @Override
    public void read(QcText text, Optional<String> wanted, Sheet sheet) {
        var autosomes = new Autosomes();
        boolean total = false;
        for (Line line : text.filled()) {
            var fields = QcText.tabs(line);
            var chromosome = fields.getFirst();
            if (chromosome.equals("total")) {
                total = fields.size() == COLUMNS;
                sheet.take(
                        line.number(),
                        Source.of(Metric.MEAN_COVERAGE, "total mean: " + DEFINITION),
                        Delimited.at(fields, 3));
                sheet.take(
                        line.number(),
                        Source.of(Metric.ALIGNED_BASES, "total bases: " + DEFINITION),
                        Delimited.at(fields, 2));
            } else if (chromosome.equals("total_region")) {
                var source = Source.of(Metric.MEAN_TARGET_COVERAGE, "total_region mean: " + DEFINITION);
                sheet.take(line.number(), source, Delimited.at(fields, 3));
            } else {
                autosomes.add(chromosome, number(Delimited.at(fields, 1)), number(Delimited.at(fields, 2)));
            }
        }
        if (!total) {
            sheet.finding(text.lines().lines().size(), TRUNCATED, "total");
        }
        sheet.computed(
                Metric.MEAN_AUTOSOME_COVERAGE,
                autosomes.meanCoverage(),
                "bases / length of chromosomes 1-22; " + DEFINITION);
    }

    private static BigDecimal number(String text) {
        return Numbers.of(text).orElse(BigDecimal.ZERO);
    }
}
