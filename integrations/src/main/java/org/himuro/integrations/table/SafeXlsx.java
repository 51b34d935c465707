package org.himuro.integrations.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook (ECMA-376, transitional) in which every cell is a text: none can be a formula. Written line by line; more lines than a
 * sheet may have begin another sheet.
 */
public final class SafeXlsx implements AutoCloseable {
    /** Lines that a sheet may have. */
    public static final int MOST = 1_048_576;

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private final String name;
    private final List<String> head;
    private final int most;
    private int sheets;
    private int rows;

    /** @param name of its sheet, at most 31 characters */
    public SafeXlsx(OutputStream out, String name) throws IOException {
        this(out, name, List.of(), MOST);
    }

    /**
     * @param name of a sheet, at most 31 characters; {@code %d} stands for its number
     * @param head first line of each sheet; none where it is empty
     * @param most lines of one sheet, with its head
     */
    public SafeXlsx(OutputStream out, String name, List<String> head, int most) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.name = name;
        this.head = List.copyOf(head);
        this.most = most;
        begin();
    }

    public void row(List<String> fields) throws IOException {
        if (rows == most) {
            end();
            begin();
        }
        line(fields);
    }

    /** What it was written to stays open. */
    @Override
    public void close() throws IOException {
        end();
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                        + each("<sheet name=\"" + escaped(name) + "\" sheetId=\"%1$d\" r:id=\"s%1$d\"/>")
                        + "</sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                relationships(each(relationship("s%1$d", "worksheet", "worksheets/sheet%1$d.xml"))));
        part("_rels/.rels", relationships(relationship("w", "officeDocument", "xl/workbook.xml")));
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE
                        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                        + each("<Override PartName=\"/xl/worksheets/sheet%1$d.xml\" ContentType=\"" + TYPE
                                + "worksheet+xml\"/>")
                        + "</Types>");
        zip.finish();
        zip.flush();
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private String each(String pattern) {
        return IntStream.rangeClosed(1, sheets).mapToObj(pattern::formatted).collect(Collectors.joining());
    }

    private void begin() throws IOException {
        sheets++;
        rows = 0;
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + sheets + ".xml"));
        write(DECLARATION + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        if (!head.isEmpty()) {
            line(head);
        }
    }

    private void end() throws IOException {
        write("</sheetData></worksheet>");
        zip.closeEntry();
    }

    private void line(List<String> fields) throws IOException {
        rows++;
        write(fields.stream().map(SafeXlsx::cell).collect(Collectors.joining("", "<row>", "</row>")));
    }

    private static String cell(String text) {
        if (text.isEmpty()) {
            return "<c/>";
        }
        var kept = text.equals(text.strip()) ? "" : " xml:space=\"preserve\"";
        return "<c t=\"inlineStr\"><is><t" + kept + ">" + escaped(text) + "</t></is></c>";
    }

    private void part(String path, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        write(DECLARATION + xml);
        zip.closeEntry();
    }

    private void write(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default ->
                    out.appendCodePoint(
                            c < ' ' && c != '\t' && c != '\n'
                                            || c >= 0xD800 && c <= 0xDFFF
                                            || c == 0xFFFE
                                            || c == 0xFFFF
                                    ? 0xFFFD
                                    : c);
            }
        });
        return out.toString();
    }
}
