package org.himuro.integrations.logger;

import static org.himuro.integrations.FindingCode.EMPTY_FILE;
import static org.himuro.integrations.FindingCode.MIXED_LINE_BREAKS;
import static org.himuro.integrations.FindingCode.NOT_TEXT;
import static org.himuro.integrations.FindingCode.TOO_LARGE;
import static org.himuro.integrations.FindingCode.TOO_MANY_LINES;
import static org.himuro.integrations.FindingCode.UNKNOWN_ENCODING;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.himuro.integrations.ControlCharacters;
import org.himuro.integrations.FileKind;
import org.himuro.integrations.Findings;
import org.himuro.integrations.Lines;
import org.himuro.integrations.Reading;
import org.himuro.integrations.Sha256;

/**
 * Reads files of temperature loggers (T1, H2): the makers' texts and workbooks by themselves, others by a learned mapping.
 * Stateless; never throws on what a file holds; memory is bounded by the limits below.
 *
 * <p>Refused: another maker than claimed, no or several temperature columns, a unit or date order that cannot be told, a
 * time or value that is none, formulas, a file cut off, a PDF or picture. Only noticed: no zone, no serial number, gaps,
 * repeated times, times that run backward, open or shorted probes.
 */
public final class LoggerFileReader {

    /** Larger files are refused. */
    public static final int MOST_BYTES = 16 << 20;

    /** Longer files are refused: a reading a minute for five months. */
    public static final int MOST_LINES = 250_000;

    private LoggerFileReader() {}

    /** The makers whose files are known without any mapping, as they are called. */
    public static List<String> makers() {
        return Arrays.stream(Maker.values()).map(Maker::shown).toList();
    }

    /** Reads by whichever maker's form the content has. */
    public static Reading<LoggerReading> read(byte[] bytes, Claim claim) {
        return read(bytes, claim, Optional.empty());
    }

    /** Reads with a mapping learned before. */
    public static Reading<LoggerReading> read(byte[] bytes, LoggerMapping mapping) {
        return read(bytes, Claim.NONE, Optional.of(mapping));
    }

    private static Reading<LoggerReading> read(byte[] bytes, Claim claim, Optional<LoggerMapping> mapping) {
        if (bytes.length > MOST_BYTES) {
            return Reading.refused(TOO_LARGE, String.valueOf(MOST_BYTES));
        }
        if (bytes.length == 0) {
            return Reading.refused(EMPTY_FILE);
        }
        var findings = new Findings();
        var tables = tables(bytes, mapping, findings);
        if (findings.refusing()) {
            return findings.reading(() -> {
                throw new IllegalStateException("refused");
            });
        }
        return new LoggerTables(claim, mapping, Sha256.of(bytes), findings).read(tables);
    }

    private static List<Table> tables(byte[] bytes, Optional<LoggerMapping> mapping, Findings findings) {
        var kind = FileKind.of(bytes);
        if (kind.isEmpty()) {
            return text(bytes, mapping, findings);
        }
        return switch (kind.get()) {
            case ZIP -> Xlsx.sheets(bytes, findings);
            case OLE2 -> Xls.sheets(bytes, findings);
            case PDF, PNG, JPEG, GIF, TIFF, TIFF_BIG_ENDIAN, BMP, WEBP, RTF, GZIP, SEVEN_ZIP, RAR, EMPTY_ZIP -> {
                findings.add(0, NOT_TEXT, kind.get().shown());
                yield List.of();
            }
        };
    }

    private static List<Table> text(byte[] bytes, Optional<LoggerMapping> mapping, Findings findings) {
        if (breaks(bytes) > MOST_LINES) {
            findings.add(0, TOO_MANY_LINES, String.valueOf(MOST_LINES));
            return List.of();
        }
        var text = LoggerText.decode(bytes);
        if (text.isEmpty()) {
            if (!ControlCharacters.check(bytes, findings)) {
                findings.add(0, UNKNOWN_ENCODING);
            }
            return List.of();
        }
        var lines = Lines.of(text.get().text());
        lines.breaksChangeAt().ifPresent(line -> findings.add(line, MIXED_LINE_BREAKS));
        char delimiter = mapping.flatMap(LoggerMapping::delimiter)
                .orElseGet(() -> Delimiters.of(lines, text.get().charset()));
        return List.of(new Table.Text(lines, delimiter, text.get().charset()));
    }

    private static long breaks(byte[] bytes) {
        long newlines = 0;
        long returns = 0;
        for (byte b : bytes) {
            newlines += b == '\n' ? 1 : 0;
            returns += b == '\r' ? 1 : 0;
        }
        return Math.max(newlines, returns);
    }
}
