package org.himuro.integrations.seqqc;

import static org.himuro.integrations.FindingCode.EMPTY_FILE;
import static org.himuro.integrations.FindingCode.METRICS_ABSENT;
import static org.himuro.integrations.FindingCode.MIXED_LINE_BREAKS;
import static org.himuro.integrations.FindingCode.TOO_LARGE;
import static org.himuro.integrations.FindingCode.UNKNOWN_ENCODING;
import static org.himuro.integrations.FindingCode.UNKNOWN_FORMAT;

import java.util.List;
import java.util.Optional;
import org.himuro.integrations.Findings;
import org.himuro.integrations.Reading;
import org.himuro.integrations.Sha256;
import org.himuro.integrations.TextDecoding;

/**
 * Reads the quality files of sequencing tools (Q3): Picard, mosdepth, fastp, samtools, DRAGEN, FastQC, InterOp, VerifyBamID,
 * GA4GH and MultiQC, recognised by content. Stateless; never throws on what a file holds; never fills in a figure the file
 * does not hold.
 */
public final class QcReader {

    /** Larger files are refused. */
    public static final int MOST_BYTES = 32 << 20;

    private static final List<QcFormat> FORMATS = List.of(
            new Picard(),
            new FastQc(),
            new SamtoolsStats(),
            new SamtoolsFlagstat(),
            new SamtoolsCoverage(),
            new MosdepthSummary(),
            new VerifyBamId(),
            new InterOp(),
            new Dragen(),
            new MultiQcTable(),
            new MosdepthDistribution());

    private QcReader() {}

    /** Reads a file that holds one sample. */
    public static Reading<QcReading> read(byte[] bytes, String fileName) {
        return read(bytes, fileName, Optional.empty());
    }

    /**
     * Reads one sample.
     *
     * @param sample which one, where the file holds several ("tumor" or "normal" for DRAGEN pairs)
     */
    public static Reading<QcReading> read(byte[] bytes, String fileName, Optional<String> sample) {
        if (bytes.length > MOST_BYTES) {
            return Reading.refused(TOO_LARGE, String.valueOf(MOST_BYTES));
        }
        var text = TextDecoding.decode(bytes);
        if (text.isEmpty()) {
            return Reading.refused(UNKNOWN_ENCODING);
        }
        if (text.get().text().isBlank()) {
            return Reading.refused(EMPTY_FILE);
        }
        var findings = new Findings();
        var sheet = sheet(text.get().text(), sample, findings);
        if (sheet.isEmpty()) {
            return Reading.refused(UNKNOWN_FORMAT);
        }
        if (sheet.get().empty() && !findings.refusing()) {
            findings.add(0, METRICS_ABSENT);
        }
        var name = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
        return findings.reading(() -> sheet.get().reading(name, Sha256.of(bytes)));
    }

    private static Optional<Sheet> sheet(String text, Optional<String> sample, Findings findings) {
        var start = text.stripLeading();
        if (start.startsWith("{")) {
            return Optional.of(QcJson.read(text, sample, findings));
        }
        var qcText = QcText.of(text);
        qcText.lines().breaksChangeAt().ifPresent(line -> findings.add(line, MIXED_LINE_BREAKS));
        return FORMATS.stream()
                .filter(format -> format.recognises(qcText))
                .findFirst()
                .map(format -> {
                    var sheet = new Sheet(format.tool(), findings);
                    format.read(qcText, sample, sheet);
                    return sheet;
                });
    }
}
