package org.himuro.test.scenario;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Files of real devices, tools and hospitals, from the folder named by {@code himuro.cases}; skipped where there is none. */
record RealFiles(Path folder) {
    private static final Pattern PERSON = Pattern.compile("PID\\|[^|]*\\|\\|(\\w+)[^|]*\\|\\|([^|]+)\\|");
    private static final Pattern NAME = Pattern.compile("([^^~|]+)\\^([^^~|]+)\\^");
    private static final Pattern ORDER = Pattern.compile("ORC\\|NW\\|(\\w+)");

    static RealFiles found() {
        var folder = System.getProperty("himuro.cases", "");
        assumeFalse(folder.isEmpty(), "himuro.cases is not set");
        return new RealFiles(Path.of(folder));
    }

    byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Caller.Upload upload(String file) {
        return new Caller.Upload(Path.of(file).getFileName().toString(), bytes(file));
    }

    /** Patient and order of one hospital, in ISO-2022-JP: they disagree about the birth date. */
    Patient patient() {
        var base = "hl7/nho-ssmix2/sampleData/999/901/9999013/";
        var admission = bytes(base + "-/ADT-00/9999013_-_ADT-00_999999999999999_20111220224447339_-_1");
        var ordering = bytes(base + "20111220/OML-01/9999013_20111220_OML-01_000000011000354_20111220103059123_15_1");
        var japanese = Charset.forName("ISO-2022-JP");
        var said = new String(admission, japanese);
        var person = PERSON.matcher(said);
        person.find();
        var names = NAME.matcher(person.group(2))
                .results()
                .map(m -> m.group(1) + " " + m.group(2))
                .toList();
        var order = Walk.one(ORDER, new String(ordering, japanese));
        return new Patient(
                person.group(1),
                order,
                admission,
                ordering,
                Patient.known(person.group(1), names.get(0), names.get(1)));
    }

    /** Of one sample, by three tools; none of them as much as a genome. */
    List<Caller.Upload> quality() {
        return List.of(
                upload("seqqc/multiqc/fastp/repo_example/fastp.json"),
                upload(
                        "seqqc/multiqc/samtools/stats/SRR1067503_1.fastq.gz_bowtie_srtd.bam_dedup.bam_samtools_stats.txt"),
                upload("seqqc/multiqc/mosdepth/shallow/shallow.mosdepth.summary.txt"));
    }

    /** Without the bases after duplicates: a condition that nobody measured. */
    List<Caller.Upload> incomplete() {
        return List.of(
                upload("seqqc/ga4gh-qc-wgs/benchmark_resources/results-npm-sample-qc-v0.13.5/HG00100.metrics.json"),
                upload("seqqc/multiqc/verifybamid/example_data.selfSM"));
    }

    byte[] rack() {
        return bytes("rackfiles/thelma/parsers/rackscanning/valid_file.txt");
    }
}
