package org.himuro.integrations.seqqc;

import static org.himuro.integrations.FindingCode.TRUNCATED;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.himuro.integrations.Lines.Line;

/** {@code samtools coverage}: one row per reference; the figures of the sample are sums over all rows. */
final class SamtoolsCoverage implements QcFormat {

    private static final String HEADER = "#rname\tstartpos\tendpos\tnumreads\tcovbases\tcoverage\tmeandepth";
    private static final String DEFINITION = "unmapped, secondary, QC-failed and duplicate reads excluded by default";
    private static final int COLUMNS = 9;

    @Override
    public String tool() {
        return "samtools coverage";
    }

    @Override
    public boolean recognises(QcText text) {
        return text.begins(HEADER);
    }

    @Override
    public void read(QcText text, Optional<String> wanted, Sheet sheet) {
        var sums = new Sums();
        for (Line line : text.filled()) {
            var fields = QcText.tabs(line);
            if (line.text().startsWith("#")) {
                continue;
            }
            if (fields.size() < COLUMNS) {
                sheet.finding(line.number(), TRUNCATED, fields.getFirst());
            } else {
                sums.add(fields);
            }
        }
        if (sums.rows == 0) {
            sheet.finding(1, TRUNCATED, "samtools coverage");
            return;
        }
        sheet.computed(Metric.MAPPED_READS, Optional.of(sums.reads), "sum of numreads; " + DEFINITION);
        sheet.computed(
                Metric.MEAN_COVERAGE,
                Numbers.ratio(sums.bases, sums.length),
                "meandepth weighted by length; " + DEFINITION);
        sheet.computed(
                Metric.COVERED_1X_PERCENT,
                Numbers.percent(sums.covered, sums.length),
                "covbases / length; " + DEFINITION);
        sheet.computed(
                Metric.MEAN_AUTOSOME_COVERAGE,
                sums.autosomes.meanCoverage(),
                "meandepth weighted by length, chromosomes 1-22; " + DEFINITION);
    }

    private static final class Sums {
        private final Autosomes autosomes = new Autosomes();
        private BigDecimal length = BigDecimal.ZERO;
        private BigDecimal bases = BigDecimal.ZERO;
        private BigDecimal covered = BigDecimal.ZERO;
        private BigDecimal reads = BigDecimal.ZERO;
        private int rows;

        void add(List<String> fields) {
            var itsLength = number(fields, 2).subtract(number(fields, 1)).add(BigDecimal.ONE);
            var itsBases = number(fields, 6).multiply(itsLength);
            length = length.add(itsLength);
            bases = bases.add(itsBases);
            covered = covered.add(number(fields, 4));
            reads = reads.add(number(fields, 3));
            autosomes.add(fields.getFirst(), itsLength, itsBases);
            rows++;
        }

        private static BigDecimal number(List<String> fields, int index) {
            return Numbers.of(fields.get(index)).orElse(BigDecimal.ZERO);
        }
    }
}
