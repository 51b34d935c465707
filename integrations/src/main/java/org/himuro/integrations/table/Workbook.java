package org.himuro.integrations.table;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.himuro.integrations.FileKind;
import org.himuro.integrations.FindingCode;
import org.himuro.integrations.Findings;
import org.himuro.integrations.Reading;
import org.himuro.integrations.table.XlsxParts.SheetAt;

/**
 * A workbook of the kind .xlsx (ECMA-376). Sheets are unpacked while they are read; nothing outside the file is followed, macros are
 * neither run nor kept, and no more is unpacked than a real list would need.
 */
final class Workbook implements TableFile {
    private static final String SHEETS = "xl/worksheets/";
    private static final String MACROS = "xl/vbaProject.bin";

    private final byte[] content;
    private final List<SheetAt> sheets;
    private final SheetCells cells;
    private final boolean macros;

    private Workbook(byte[] content, List<SheetAt> sheets, SheetCells cells, boolean macros) {
        this.content = content;
        this.sheets = List.copyOf(sheets);
        this.cells = cells;
        this.macros = macros;
    }

    static Reading<TableFile> open(byte[] content) {
        try {
            var parts = held(content);
            if (!parts.containsKey("xl/workbook.xml")) {
                return Reading.refused(FindingCode.NOT_TEXT, FileKind.ZIP.shown());
            }
            var book = XlsxParts.book(parts);
            var cells = new SheetCells(
                    XlsxParts.strings(parts), XlsxParts.formats(parts), XlsxParts.zeros(parts), book.since1904());
            var opened = new Workbook(content, book.sheets(), cells, parts.containsKey(MACROS));
            return new Reading.Read<>(opened, List.of());
        } catch (TooMuch limit) {
            return Reading.refused(FindingCode.UNPACKED_TOO_LARGE, String.valueOf(limit.most));
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            return Reading.refused(FindingCode.WORKBOOK_DAMAGED, String.valueOf(broken.getMessage()));
        }
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(SheetAt::name).toList();
    }

    @Override
    public Reading<Passed> rows(String sheet, Visitor visitor) {
        var at = sheets.stream().filter(s -> s.name().equals(sheet)).findFirst();
        if (at.isEmpty()) {
            return Reading.refused(FindingCode.SHEET_MISSING, sheet);
        }
        var findings = new Findings();
        if (macros) {
            findings.add(0, FindingCode.MACROS_IGNORED);
        }
        try {
            var merged = part(at.get().part(), MergedRanges::read);
            var passed = part(at.get().part(), in -> new SheetReader(cells, merged, findings).read(in, visitor));
            return findings.reading(() -> passed);
        } catch (TooMuch limit) {
            return Reading.refused(FindingCode.UNPACKED_TOO_LARGE, String.valueOf(limit.most));
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            return Reading.refused(FindingCode.WORKBOOK_DAMAGED, String.valueOf(broken.getMessage()));
        }
    }

    @FunctionalInterface
    private interface PartReader<T> {
        T read(InputStream part) throws IOException, XMLStreamException;
    }

    private <T> T part(String name, PartReader<T> reader) throws IOException, XMLStreamException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return reader.read(new Bounded(zip, TableLimits.unpacked(content.length)));
                }
            }
        }
        throw new IOException(name);
    }

    /** All parts but the sheets themselves, which are only counted. */
    private static Map<String, byte[]> held(byte[] content) throws IOException {
        var parts = new HashMap<String, byte[]>();
        int entries = 0;
        int held = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            var all = new Bounded(zip, TableLimits.unpacked(content.length));
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > TableLimits.MOST_PARTS) {
                    throw new TooMuch(TableLimits.MOST_PARTS);
                }
                var name = entry.getName();
                if (name.equals(MACROS)) {
                    parts.put(name, new byte[0]);
                } else if (name.startsWith("xl/") && name.indexOf('/', 3) < 0 || name.startsWith("xl/_rels/")) {
                    var part = all.readNBytes(TableLimits.MOST_HELD - held + 1);
                    held += part.length;
                    if (held > TableLimits.MOST_HELD) {
                        throw new TooMuch(TableLimits.MOST_HELD);
                    }
                    parts.put(name, part);
                } else if (name.startsWith(SHEETS)) {
                    all.transferTo(OutputStreamToNowhere.IT);
                }
            }
        }
        return parts;
    }

    private static final class OutputStreamToNowhere extends java.io.OutputStream {
        private static final OutputStreamToNowhere IT = new OutputStreamToNowhere();

        @Override
        public void write(int b) {}

        @Override
        public void write(byte[] bytes, int from, int length) {}
    }

    /** More than a real list would need. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
        private final long most;

        TooMuch(long most) {
            this.most = most;
        }
    }

    /** Gives up where more comes out than may. */
    private static final class Bounded extends FilterInputStream {
        private final long most;
        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) throws IOException {
            left -= n;
            if (left < 0) {
                throw new TooMuch(most);
            }
        }

        @Override
        public void close() {
            // the archive is closed by whoever opened it
        }
    }
}
