package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.*;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.OrderSequencing;
import org.himuro.lims.sequencing.application.OrderingSequencing;
import org.himuro.lims.sequencing.application.QcUpload;
import org.himuro.lims.sequencing.application.RecordingQc;
import org.himuro.sop.acceptance.RuleSet.Method;

/** Whole genomes ordered of the first laboratory; some came back: passed, with a condition, failed, and one half measured. */
@Singleton
final class DemoOrders {
    private static final String FASTP = """
            {"summary":{"fastp_version":"0.23.4","before_filtering":{"total_reads":%1$d,"total_bases":%2$d,\
            "q20_bases":%3$d,"q30_bases":%4$d,"q20_rate":0.972,"q30_rate":%5$s,"gc_content":0.41}},\
            "duplication":{"rate":0.11},"command":"fastp"}""";
    private static final String DEPTH = """
            chrom\tlength\tbases\tmean\tmin\tmax
            chr1\t1000\t%1$d\t%1$d.00\t0\t400
            total\t1000\t%1$d\t%1$d.00\t0\t400
            """;
    private static final String STATS = """
            # This file was produced by samtools stats (1.19.2+htslib-1.19.1) and can be plotted using plot-bamstats
            SN\traw total sequences:\t3200000000
            SN\tsequences:\t3200000000
            SN\treads mapped:\t3190000000
            SN\treads duplicated:\t352000000
            SN\ttotal length:\t480000000000
            SN\tbases duplicated:\t52800000000
            SN\tpairs on different chromosomes:\t1800000
            """;
    private static final long BASES = 480_000_000_000L;

    private final Steps steps;
    private final OrderingSequencing ordering;
    private final RecordingQc quality;

    DemoOrders(Steps steps, OrderingSequencing ordering, RecordingQc quality) {
        this.steps = steps;
        this.ordering = ordering;
        this.quality = quality;
    }

    /** @param tumours tubes of tumour tissue, sent and received */
    void order(DemoWorld world, List<String> tumours, Instant ordered, Instant back) {
        var by = world.as("coordinator", HOSPITAL);
        var orders = tumours.stream()
                .map(tube -> new OrderSequencing(tube, Assay.WGS_T120, Method.STANDARD, LABORATORY))
                .map(command -> steps.done(ordering::run, command, by, ordered).order())
                .toList();
        came(world, orders.get(0), back, fastp(915), depth(131), STATS);
        came(world, orders.get(1), back.plusSeconds(300), fastp(893), depth(112), STATS);
        came(world, orders.get(2), back.plusSeconds(600), fastp(714), depth(124), STATS);
        came(world, orders.get(3), back.plusSeconds(900), depth(127));
    }

    private static String fastp(int thousandthsOfQ30) {
        return FASTP.formatted(
                BASES / 150, BASES, BASES / 1000 * 972, BASES / 1000 * thousandthsOfQ30, "0." + thousandthsOfQ30);
    }

    private static String depth(int fold) {
        return DEPTH.formatted(fold);
    }

    private void came(DemoWorld world, String order, Instant at, String... files) {
        var uploads = java.util.Arrays.stream(files)
                .map(f -> f.getBytes(StandardCharsets.UTF_8))
                .toList();
        var by = world.as("lab", LABORATORY);
        var recorded = quality.run(order, uploads, true, by, steps.id(), at, at.plusMillis(350));
        if (!(recorded instanceof QcUpload.Recorded(var outcome) && outcome instanceof Outcome.Done<?>)) {
            throw new IllegalStateException("the demo's quality files of " + order + " are refused: " + recorded);
        }
    }
}
