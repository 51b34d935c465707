package org.himuro.integrations.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.himuro.integrations.Finding;
import org.himuro.integrations.FindingCode;
import org.himuro.integrations.Reading;
import org.himuro.integrations.table.TableCell.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("X5")
@Tag("R8")
class TableFileTest {
    private static final String LIST = "検体番号,種別,箱\n001,凍結組織,B1\n002,\"血液, EDTA\n二行目\",B1\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16LE", "UTF-16BE"})
    void text_is_read_in_whatever_encoding_it_came(String charset) {
        var marked = charset.startsWith("UTF-16") ? "\uFEFF" + LIST : LIST;
        var rows = Books.rows(marked.getBytes(Charset.forName(charset)));
        assertThat(rows.get(1).texts()).containsExactly("001", "凍結組織", "B1");
        assertThat(rows.get(2).text(1)).as("a quoted field may hold breaks").isEqualTo("血液, EDTA\n二行目");
        assertThat(rows).extracting(TableRow::number).containsExactly(1, 2, 3);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_title() {
        assertThat(Books.rows(("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .text(0))
                .isEqualTo("検体番号");
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'", "'|'"})
    void the_delimiter_is_found_by_itself(String delimiter) {
        var text = "a,b,c\n1,2,3\n4,5,6\n".replace(",", delimiter);
        assertThat(Books.rows(text.getBytes(StandardCharsets.UTF_8)).get(1).texts())
                .containsExactly("1", "2", "3");
    }

    @Test
    void blank_lines_count_as_lines_and_say_nothing() {
        var rows = Books.rows("a,b\r\n\r\n,\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows).extracting(TableRow::number).containsExactly(1, 4);
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_said() {
        Books.rows("a,b\n1,\"2\n3,4\n".getBytes(StandardCharsets.UTF_8), r -> refused(r, FindingCode.QUOTE_OPEN));
    }

    @Test
    void a_cell_without_end_is_refused_before_it_is_held() {
        var long1 = "a,b\n1," + "x".repeat(3_000_000) + "\n";
        Books.rows(long1.getBytes(StandardCharsets.UTF_8), r -> refused(r, FindingCode.CELL_TOO_LONG));
    }

    @Test
    void too_many_lines_and_columns_are_refused() {
        var wide = "x,".repeat(300) + "\n" + "1,".repeat(300) + "\n";
        Books.rows(wide.getBytes(StandardCharsets.UTF_8), r -> refused(r, FindingCode.TABLE_TOO_LARGE));
        var endless = "1,2\n".repeat(TableLimits.MOST_ROWS + 1);
        Books.rows(endless.getBytes(StandardCharsets.UTF_8), r -> refused(r, FindingCode.TOO_MANY_ROWS));
    }

    private static void refused(Reading<?> reading, FindingCode code) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(reading.findings()).extracting(Finding::code).contains(code);
    }

    @Test
    void what_is_neither_text_nor_workbook_is_named() {
        refused(TableFile.open("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)), FindingCode.NOT_TEXT);
        refused(TableFile.open(new byte[0]), FindingCode.EMPTY_FILE);
        refused(TableFile.open(new byte[] {0, 1, 2, 3, (byte) 0xFF}), FindingCode.UNKNOWN_ENCODING);
        refused(TableFile.open(new byte[TableLimits.MOST_BYTES + 1]), FindingCode.TOO_LARGE);
    }

    private static final String CELLS = "<sheetData><row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"C3\""
            + " t=\"inlineStr\"><is><t>採取日</t></is></c></row><row r=\"4\" hidden=\"1\"><c r=\"A4\" s=\"2\"><v>123</v></c><c"
            + " r=\"B4\" t=\"s\"><v>1</v></c><c r=\"C4\" s=\"1\"><v>43556</v></c><c r=\"D4\" s=\"3\"><v>43556</v></c><c"
            + " r=\"E4\" s=\"4\"><v>43556.395833333336</v></c><c r=\"F4\"><f>SUM(A1:A2)</f><v>7.5</v></c><c r=\"G4\""
            + " t=\"e\"><v>#N/A</v></c></row></sheetData>";

    @Test
    void a_workbook_says_what_its_cells_show() {
        var rows = Books.rows(Books.of(CELLS).bytes());
        assertThat(rows).extracting(TableRow::number).containsExactly(3, 4);
        assertThat(rows.getFirst().texts()).containsExactly("検体番号", "", "採取日");
        var row = rows.getLast();
        assertThat(row.texts())
                .containsExactly("000123", "凍結組織", "2019-04-01", "2019-04-01", "2019-04-01 09:30:00", "7.5", "#N/A");
        assertThat(row.hidden()).isTrue();
        assertThat(row.at(2).kind()).isEqualTo(Kind.DATE);
        assertThat(row.at(5).formula()).isTrue();
        assertThat(row.at(6).kind()).isEqualTo(Kind.ERROR);
    }

    @Test
    void formulas_hidden_lines_joined_cells_and_macros_are_told() {
        var merged = CELLS + "<mergeCells count=\"1\"><mergeCell ref=\"B4:B6\"/></mergeCells>";
        Books.rows(
                Books.of(merged).part("xl/vbaProject.bin", "x").bytes(),
                read -> assertThat(read.findings())
                        .extracting(Finding::code)
                        .contains(
                                FindingCode.FORMULA_VALUES,
                                FindingCode.HIDDEN_ROWS,
                                FindingCode.MERGED_CELLS,
                                FindingCode.MACROS_IGNORED));
    }

    @Test
    void joined_cells_all_have_the_value_of_the_first() {
        var data =
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>箱1</v></c><c r=\"B1\"><v>1</v></c></row><row r=\"2\"><c"
                        + " r=\"B2\"><v>2</v></c></row><row r=\"3\"><c r=\"B3\"><v>3</v></c></row><row r=\"4\"><c"
                        + " r=\"B4\"><v>4</v></c></row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:A3\"/></mergeCells>";
        assertThat(Books.rows(Books.of(data).bytes()))
                .extracting(r -> r.text(0))
                .containsExactly("箱1", "箱1", "箱1", "");
    }

    @Test
    void a_workbook_that_bursts_is_not_opened() {
        var zeros = new byte[64 << 20];
        Arrays.fill(zeros, (byte) ' ');
        var held = Books.of(CELLS).part("xl/sharedStrings.xml", zeros).bytes();
        refused(TableFile.open(held), FindingCode.UNPACKED_TOO_LARGE);
        var sheet = Books.of(CELLS).part("xl/worksheets/sheet2.xml", zeros).bytes();
        refused(TableFile.open(sheet), FindingCode.UNPACKED_TOO_LARGE);
    }

    @Test
    void a_workbook_follows_nothing_outside_itself() {
        var evil =
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"&x;&x;\">]>"
                        + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&y;</v></c></row></sheetData></worksheet>";
        var book = Books.of("").part("xl/worksheets/sheet1.xml", evil).bytes();
        var rows = Books.rows(book, read -> {});
        assertThat(rows.toString()).doesNotContain("root:");
    }

    @Test
    void a_damaged_workbook_and_another_archive_are_said() {
        var whole = Books.of(CELLS).bytes();
        assertThat(TableFile.open(Arrays.copyOf(whole, whole.length / 2))).isInstanceOf(Reading.Refused.class);
        refused(TableFile.open(bare("word/document.xml")), FindingCode.NOT_TEXT);
    }

    private static byte[] bare(String name) {
        var out = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(out)) {
            zip.putNextEntry(new java.util.zip.ZipEntry(name));
            zip.write('x');
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @Test
    void what_is_written_for_a_spreadsheet_holds_no_formula() throws IOException {
        var hostile = List.of("=HYPERLINK(\"x\")", "+1", "-2+3", "@SUM(A1)", "\tx", "＝1", "-80", "a\"b", "<&>\u0001");
        var csv = new SafeCsv();
        csv.row(hostile);
        assertThat(csv.taken()).contains("\"'=HYPERLINK", ",+1,", "\"'-2+3\"", "\"'@SUM", "\"'＝1\"", ",-80,", "a\"\"b");
        var out = new ByteArrayOutputStream();
        try (var book = new SafeXlsx(out, "faults")) {
            book.row(List.of("行", "問題"));
            book.row(hostile);
        }
        var rows = Books.rows(out.toByteArray());
        assertThat(rows.get(1).cells()).noneMatch(TableCell::formula);
        assertThat(rows.get(1).texts()).startsWith("=HYPERLINK(\"x\")", "+1", "-2+3");
    }

    @Test
    void more_lines_than_a_sheet_may_have_begin_another_with_the_same_head() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new SafeXlsx(out, "tubes %d", List.of("code"), 3)) {
            for (var code : List.of("T1", "T2", "T3")) {
                book.row(List.of(code));
            }
        }
        var file = Books.open(out.toByteArray());
        assertThat(file.sheets()).containsExactly("tubes 1", "tubes 2");
        var lines = new ArrayList<String>();
        file.sheets().forEach(sheet -> file.rows(sheet, row -> lines.addAll(row.texts())));
        assertThat(lines).containsExactly("code", "T1", "T2", "code", "T3");
    }

    @Test
    void hundred_thousand_lines_of_a_workbook_are_gone_through_in_seconds() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new SafeXlsx(out, "list")) {
            for (int i = 0; i < 100_000; i++) {
                book.row(List.of("T" + i, "血液", "2019/4/1", "500 µl", "B" + i / 81, "A1"));
            }
        }
        long start = System.nanoTime();
        var file = Books.open(out.toByteArray());
        var read = file.rows("list", row -> true);
        assertThat(read).isInstanceOf(Reading.Read.class);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(20);
    }
}
