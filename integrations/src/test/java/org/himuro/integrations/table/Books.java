package org.himuro.integrations.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.himuro.integrations.Reading;

/** Workbooks made part by part, as a hostile or careless program would make them. */
final class Books {
    private static final String NS = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Books() {}

    /** One sheet called {@code 台帳}. @param data what stands in its sheetData and behind it */
    static Books of(String data) {
        var book = new Books();
        book.part(
                "xl/workbook.xml",
                "<workbook " + NS
                        + " xmlns:r=\"r\"><sheets><sheet name=\"台帳\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        book.part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        book.part(
                "xl/styles.xml",
                "<styleSheet " + NS
                        + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"000000\"/><numFmt numFmtId=\"165\""
                        + " formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts><cellXfs><xf"
                        + " numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf"
                        + " numFmtId=\"22\"/></cellXfs></styleSheet>");
        book.part(
                "xl/sharedStrings.xml",
                "<sst " + NS
                        + "><si><t>検体番号</t></si><si><r><t>凍結</t></r><r><t>組織</t></r><rPh><t>トウケツ</t></rPh></si></sst>");
        book.part("xl/worksheets/sheet1.xml", "<worksheet " + NS + ">" + data + "</worksheet>");
        return book;
    }

    Books part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Books part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static TableFile open(byte[] content) {
        if (TableFile.open(content) instanceof Reading.Read<TableFile>(var file, var noticed)) {
            return file;
        }
        throw new AssertionError("not opened: " + TableFile.open(content).findings());
    }

    /** All lines of the first sheet. */
    static List<TableRow> rows(byte[] content) {
        return rows(content, r -> {});
    }

    static List<TableRow> rows(byte[] content, Consumer<Reading<TableFile.Passed>> told) {
        var file = open(content);
        var rows = new ArrayList<TableRow>();
        told.accept(file.rows(file.sheets().getFirst(), rows::add));
        return rows;
    }
}
