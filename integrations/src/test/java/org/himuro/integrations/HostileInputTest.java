package org.himuro.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.himuro.integrations.hl7.Hl7Reader;
import org.himuro.integrations.logger.Claim;
import org.himuro.integrations.logger.LoggerFileReader;
import org.himuro.integrations.rackfile.RackFileReader;
import org.himuro.integrations.seqqc.QcReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L5")
@Tag("T1")
@Tag("Q3")
@Tag("X3")
class HostileInputTest {

    private static final List<Function<byte[], Reading<?>>> READERS = List.of(
            bytes -> RackFileReader.read(bytes, "a.csv"),
            bytes -> LoggerFileReader.read(bytes, Claim.NONE),
            bytes -> QcReader.read(bytes, "a.json"),
            Hl7Reader::read);

    private static final List<String> SEEDS = List.of(
            "A1,AB12\r\nA2,NO READ\r\nB1,\r\n",
            "Date & time of Trace = 03 Feb 2026 09:05:07 AM\r\nRack Base Name: 1\r\n  A01;\t1\r\n",
            "R1,A1,X1\nR1,A2,X2\n",
            "{\"summary\":{\"before_filtering\":{\"q30_rate\":0.9,\"total_bases\":12}}}",
            "{\"report_general_stats_data\":[{\"A\":{\"FREEMIX\":0.1}}]}",
            "SN\treads mapped:\t1\nSN\tsequences:\t2\n",
            "## METRICS CLASS\ta.WgsMetrics\nMEAN_COVERAGE\tPCT_15X\n3.5\t0.9\n\n",
            "TUMOR MAPPING/ALIGNING SUMMARY,,Total bases,400,1\n",
            "MSH|^~\\&|A|B|C|D|20260203||OML^O33|1|P|2.5||||||~ISO IR87\rPID|1||1||\u001B$B4V\u001B(B^b\rSPM|1\rORC|NW|1\rOBR|1\r");

    private static void nothingIsThrown(byte[] bytes) {
        READERS.forEach(reader -> {
            var reading = reader.apply(bytes);
            assertThat(reading.findings()).extracting(Finding::line).isSorted();
            assertThat(reading.findings().stream()
                            .anyMatch(finding -> finding.code().refusing()))
                    .as("%s", reading.findings())
                    .isEqualTo(reading instanceof Reading.Refused<?>);
        });
    }

    @Test
    void changed_and_cut_files_never_throw() {
        long seed = Long.getLong("himuro.seed", 20_260_203L);
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (String text : SEEDS) {
            for (int round = 0; round < 400; round++) {
                var bytes = Readings.utf8(text);
                for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                nothingIsThrown(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
            }
            var whole = Readings.utf8(text);
            for (int end = 0; end <= whole.length; end++) {
                nothingIsThrown(Arrays.copyOf(whole, end));
            }
        }
    }

    @Test
    void random_bytes_are_refused_without_an_exception() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            nothingIsThrown(bytes);
        }
    }

    @Test
    void deep_long_and_huge_content_is_answered() {
        nothingIsThrown(Readings.utf8("{\"summary\":" + "[".repeat(200_000)));
        nothingIsThrown(Readings.utf8("{\"summary\":{\"before_filtering\":{\"total_bases\":1e999999999}}}"));
        nothingIsThrown(
                Readings.utf8("{\"summary\":{\"before_filtering\":{\"total_bases\":" + "9".repeat(5000) + "}}}"));
        nothingIsThrown(Readings.utf8("A1," + "x".repeat(900_000)));
        nothingIsThrown(Readings.utf8("A1,\"".repeat(200_000)));
        nothingIsThrown(Readings.utf8("MSH|^~\\&|" + "|".repeat(500_000) + "\r" + "PID|".repeat(100_000)));
        nothingIsThrown(new byte[RackFileReader.MOST_BYTES + 1]);
    }

    @Test
    void the_hostile_collections_never_throw_and_broken_json_is_refused() throws IOException {
        for (var file : Cases.below("hostile")) {
            var bytes = Files.readAllBytes(file);
            nothingIsThrown(bytes);
            if (file.getFileName().toString().startsWith("n_")) {
                assertThat(Readings.refused(QcReader.read(bytes, "n.json")))
                        .as(file.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void real_files_cut_at_every_place_never_throw() throws IOException {
        for (var folder :
                List.of("rackfiles", "temperature", "hl7", "seqqc/ga4gh-qc-wgs", "seqqc/multiqc/samtools/flagstat")) {
            for (var file : Cases.below(folder)) {
                var bytes = Files.readAllBytes(file);
                int step = Math.max(1, bytes.length / 300);
                for (int end = 0; end < bytes.length; end += step) {
                    nothingIsThrown(Arrays.copyOf(bytes, end));
                }
            }
        }
    }
}
