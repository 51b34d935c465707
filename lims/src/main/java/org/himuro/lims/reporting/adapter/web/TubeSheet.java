package org.himuro.lims.reporting.adapter.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.himuro.lims.reporting.application.TubeRow;
import org.himuro.lims.reporting.application.TubeTable;
import org.himuro.lims.reporting.application.TubeTable.Cell;

/**
 * Tubes as a workbook of one sheet (ECMA-376, transitional), every cell an inline text: nothing in it is a formula. More rows than a
 * sheet may have begin another sheet.
 */
final class TubeSheet implements TubeFile {
    static final int MOST = 1_048_576;

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OF_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String OF_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private final int most;
    private int sheets;
    private int written;

    TubeSheet(OutputStream out) throws IOException {
        this(out, MOST);
    }

    /** @param most rows of one sheet, with its head */
    TubeSheet(OutputStream out, int most) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.most = most;
        begin();
    }

    @Override
    public void rows(List<TubeRow> rows) throws IOException {
        for (var row : rows) {
            if (written == most) {
                end();
                begin();
            }
            line(TubeTable.line(row).stream()
                    .map(cell -> switch (cell) {
                        case Cell.Text(String text) -> text;
                        case Cell.Plain(String text) -> text;
                    })
                    .toList());
        }
    }

    @Override
    public void close() throws IOException {
        end();
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OF_DOCUMENT + "\"><sheets>"
                        + each("<sheet name=\"tubes %1$d\" sheetId=\"%1$d\" r:id=\"s%1$d\"/>")
                        + "</sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + OF_PACKAGE + "\">"
                        + each("<Relationship Id=\"s%1$d\" Type=\"" + OF_DOCUMENT
                                + "/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>")
                        + "</Relationships>");
        part(
                "_rels/.rels",
                "<Relationships xmlns=\"" + OF_PACKAGE + "\"><Relationship Id=\"w\" Type=\"" + OF_DOCUMENT
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                        + each("<Override PartName=\"/xl/worksheets/sheet%1$d.xml\" ContentType=\"" + TYPE
                                + "worksheet+xml\"/>")
                        + "</Types>");
        zip.close();
    }

    private String each(String pattern) {
        var text = new StringBuilder();
        for (int n = 1; n <= sheets; n++) {
            text.append(pattern.formatted(n));
        }
        return text.toString();
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(DECLARATION + content);
        zip.closeEntry();
    }

    private void begin() throws IOException {
        sheets++;
        written = 0;
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + sheets + ".xml"));
        write(DECLARATION + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        line(TubeTable.HEAD);
    }

    private void end() throws IOException {
        write("</sheetData></worksheet>");
        zip.closeEntry();
    }

    private void line(List<String> cells) throws IOException {
        written++;
        write(cells.stream()
                .map(c -> c.isEmpty() ? "<c/>" : "<c t=\"inlineStr\"><is><t>" + escaped(c) + "</t></is></c>")
                .collect(Collectors.joining("", "<row>", "</row>")));
    }

    private static final Map<Integer, String> MARKUP = Map.of((int) '&', "&amp;", (int) '<', "&lt;", (int) '>', "&gt;");

    /** What XML cannot hold is left out. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .forEach(c -> {
                    var markup = MARKUP.get(c);
                    if (markup == null) {
                        escaped.appendCodePoint(c);
                    } else {
                        escaped.append(markup);
                    }
                });
        return escaped.toString();
    }

    private void write(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
