package org.himuro.integrations.logger;

import static org.himuro.integrations.FindingCode.NOT_TEXT;
import static org.himuro.integrations.FindingCode.TOO_LARGE;
import static org.himuro.integrations.FindingCode.WORKBOOK_DAMAGED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.himuro.integrations.FileKind;
import org.himuro.integrations.Findings;
import org.himuro.integrations.table.XlsxParts;

/** Opens a workbook of the kind .xlsx (ECMA-376); unpacks no more than a limit, follows no reference outside it. */
final class Xlsx {

    /** Unpacked content above this is refused, whatever the file says of its size. */
    static final int MOST_UNPACKED = 48 << 20;

    private static final int MOST_ENTRIES = 2000;
    private static final int LONGEST_END = 66_000;

    private Xlsx() {}

    static List<Table> sheets(byte[] bytes, Findings findings) {
        if (!ended(bytes)) {
            findings.add(0, WORKBOOK_DAMAGED, "ZIP");
            return List.of();
        }
        try {
            var parts = parts(bytes);
            if (!parts.containsKey("xl/workbook.xml")) {
                findings.add(0, NOT_TEXT, FileKind.ZIP.shown());
                return List.of();
            }
            return sheets(parts);
        } catch (TooMuch limit) {
            findings.add(0, TOO_LARGE, String.valueOf(MOST_UNPACKED));
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            findings.add(0, WORKBOOK_DAMAGED, String.valueOf(broken.getMessage()));
        }
        return List.of();
    }

    /** More cells, rows or bytes than a logger's file has. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static List<Table> sheets(Map<String, byte[]> parts) throws IOException, XMLStreamException {
        var book = XlsxParts.book(parts);
        var cells = new XlsxSheet(XlsxParts.strings(parts), XlsxParts.formats(parts), book.since1904());
        var tables = new ArrayList<Table>();
        for (XlsxParts.SheetAt sheet : book.sheets()) {
            var content = parts.get(sheet.part());
            if (content == null) {
                throw new IOException(sheet.part());
            }
            tables.add(new Table.Sheet(sheet.name(), cells.rows(content), "xlsx"));
        }
        return tables;
    }

    private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
        var parts = new HashMap<String, byte[]>();
        int unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readNBytes(MOST_UNPACKED - unpacked + 1);
                unpacked += content.length;
                if (unpacked > MOST_UNPACKED || parts.size() > MOST_ENTRIES) {
                    throw new TooMuch();
                }
                if (entry.getName().startsWith("xl/") && !entry.getName().startsWith("xl/media")) {
                    parts.put(entry.getName(), content);
                }
            }
        }
        return parts;
    }

    // a ZIP that was cut off has lost the record that ends it
    private static boolean ended(byte[] bytes) {
        for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - LONGEST_END); i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }
}
