package org.himuro.test.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Quality files as the laboratory's tools would write them of one tumour: fastp before the alignment, Picard's duplicates
 * after it, mosdepth's depth. No tool of these reports the bases without duplicates; the rule set derives them.
 *
 * @param q30 percent, two decimals
 * @param gigaBases without duplicates, 10^9
 * @param depth fold
 */
record Qc(String q30, String gigaBases, String depth) {

    List<Caller.Upload> files(String sample) {
        return List.of(
                upload(sample + ".fastp.json", fastp()),
                upload("depth.mosdepth.summary.txt", mosdepth()),
                upload(sample + ".stats.txt", stats()));
    }

    private static Caller.Upload upload(String name, String text) {
        return new Caller.Upload(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String fastp() {
        var rate = new BigDecimal(q30).movePointLeft(2);
        var bases = new BigDecimal("400000000000");
        return """
            {"summary":{"fastp_version":"0.23.4","before_filtering":{"total_reads":2700000000,"total_bases":%s,\
            "q20_bases":380000000000,"q30_bases":%s,"q20_rate":0.95,"q30_rate":%s,"gc_content":0.41}},"command":"fastp"}""".formatted(bases, bases.multiply(rate).setScale(0, RoundingMode.HALF_UP), rate);
    }

    private String mosdepth() {
        return "chrom\tlength\tbases\tmean\tmin\tmax\nchr1\t1000\t120000\t%1$s\t0\t200\ntotal\t1000\t120000\t%1$s\t0\t200\n"
                .formatted(depth);
    }

    /** samtools stats of the marked alignment. */
    private String stats() {
        var kept = new BigDecimal(gigaBases).movePointRight(9).toBigInteger();
        var all = new BigDecimal("400000000000").toBigInteger();
        return """
            # This file was produced by samtools stats (1.20+htslib-1.20) and can be plotted using plot-bamstats
            # This file contains statistics for all reads.
            # The command line was:  stats marked.bam
            SN\traw total sequences:\t2700000000
            SN\tfiltered sequences:\t0
            SN\tsequences:\t2700000000
            SN\treads mapped:\t2690000000
            SN\treads duplicated:\t270000000\t# PCR or optical duplicate bit set
            SN\ttotal length:\t%s\t# ignores clipping
            SN\tbases duplicated:\t%s
            SN\tpairs on different chromosomes:\t0
            """.formatted(all, all.subtract(kept));
    }
}
