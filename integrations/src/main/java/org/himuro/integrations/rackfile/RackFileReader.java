package org.himuro.integrations.rackfile;

import static org.himuro.integrations.FindingCode.EMPTY_FILE;
import static org.himuro.integrations.FindingCode.MAPPING_NEEDED;
import static org.himuro.integrations.FindingCode.MIXED_LINE_BREAKS;
import static org.himuro.integrations.FindingCode.NOTHING_READABLE;
import static org.himuro.integrations.FindingCode.NOT_TEXT;
import static org.himuro.integrations.FindingCode.TOO_LARGE;
import static org.himuro.integrations.FindingCode.UNKNOWN_ENCODING;
import static org.himuro.integrations.FindingCode.UNKNOWN_FORMAT;

import java.util.Arrays;
import java.util.List;
import org.himuro.integrations.ControlCharacters;
import org.himuro.integrations.FileKind;
import org.himuro.integrations.Findings;
import org.himuro.integrations.Lines;
import org.himuro.integrations.Lines.Line;
import org.himuro.integrations.Reading;
import org.himuro.integrations.Sha256;
import org.himuro.integrations.TextDecoding;
import org.himuro.integrations.rackfile.RackMapping.PositionForm;

/**
 * Reads files of rack scanners and tube handlers (L5). Stateless; never throws on what a file holds.
 *
 * <p>Refused: a position or a tube given twice, a position outside the rack, a file cut off, an unknown encoding, nothing
 * readable. Only noticed: no time, no rack code, mixed line breaks, extra lines, positions the file does not mention.
 */
public final class RackFileReader {

    /** Larger files are refused; the largest rack needs a hundredth of it. */
    public static final int MOST_BYTES = 1 << 20;

    private RackFileReader() {}

    /** Reads with whichever ready mapping the content calls for. */
    public static Reading<RackReading> read(byte[] bytes, String fileName) {
        return decoded(
                bytes,
                (text, lines) -> Recognition.of(lines.filled())
                        .map(mapping -> read(bytes, fileName, mapping, text, lines))
                        .orElseGet(() -> unrecognised(lines.filled())));
    }

    /** Reads with whichever ready mapping fits; positions that are plain numbers are counted in the given direction. */
    public static Reading<RackReading> read(byte[] bytes, String fileName, PositionForm numbers) {
        return decoded(
                bytes,
                (text, lines) -> Recognition.of(lines.filled())
                        .or(() -> Recognition.ofNumbers(lines.filled(), numbers))
                        .map(mapping -> read(bytes, fileName, mapping, text, lines))
                        .orElseGet(() -> unrecognised(lines.filled())));
    }

    /** Reads with a mapping learned before. */
    public static Reading<RackReading> read(byte[] bytes, String fileName, RackMapping mapping) {
        return decoded(bytes, (text, lines) -> read(bytes, fileName, mapping, text, lines));
    }

    /**
     * How the file begins, for a person who teaches its form; empty where it is no text.
     *
     * @param most lines with something in them
     */
    public static List<String> firstLines(byte[] bytes, int most) {
        return TextDecoding.decode(bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes)
                .map(text -> Lines.of(text.text()).filled().stream()
                        .map(Line::text)
                        .limit(most)
                        .toList())
                .orElse(List.of());
    }

    private interface Use {
        Reading<RackReading> of(TextDecoding.Text text, Lines lines);
    }

    private static Reading<RackReading> decoded(byte[] bytes, Use use) {
        if (bytes.length > MOST_BYTES) {
            return Reading.refused(TOO_LARGE, String.valueOf(MOST_BYTES));
        }
        if (bytes.length == 0) {
            return Reading.refused(EMPTY_FILE);
        }
        var kind = FileKind.of(bytes);
        if (kind.isPresent()) {
            return Reading.refused(NOT_TEXT, kind.get().shown());
        }
        var text = TextDecoding.decode(bytes);
        return text.isPresent() ? use.of(text.get(), Lines.of(text.get().text())) : undecoded(bytes);
    }

    private static Reading<RackReading> undecoded(byte[] bytes) {
        var findings = new Findings();
        if (!ControlCharacters.check(bytes, findings)) {
            findings.add(0, UNKNOWN_ENCODING);
        }
        return new Reading.Refused<>(findings.list());
    }

    private static Reading<RackReading> unrecognised(List<Line> filled) {
        if (filled.isEmpty()) {
            return Reading.refused(NOTHING_READABLE);
        }
        return Reading.refused(Recognition.numbered(filled) ? MAPPING_NEEDED : UNKNOWN_FORMAT);
    }

    private static Reading<RackReading> read(
            byte[] bytes, String fileName, RackMapping mapping, TextDecoding.Text text, Lines lines) {
        var findings = new Findings();
        lines.breaksChangeAt().ifPresent(line -> findings.add(line, MIXED_LINE_BREAKS));
        var rows = Rows.of(mapping, lines, findings);
        var geometry = GeometryRule.of(mapping, rows.cells());
        var cells = new Cells(mapping, geometry, findings);
        rows.cells().forEach(cells::add);
        new Completeness(mapping, geometry, findings).check(rows.cells(), cells.sorted(), lines.endsWithBreak());
        var rackCode = new RackCodeRule(mapping, findings).find(rows, fileName);
        var readAt = new ReadAtRule(mapping.readAt(), findings).find(rows);
        return findings.reading(() -> new RackReading(
                rackCode, readAt, cells.sorted(), geometry, mapping.name(), text.charset(), Sha256.of(bytes)));
    }
}
