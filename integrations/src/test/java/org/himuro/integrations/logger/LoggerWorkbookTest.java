package org.himuro.integrations.logger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.integrations.Readings.codes;
import static org.himuro.integrations.Readings.read;
import static org.himuro.integrations.Readings.refused;
import static org.himuro.integrations.logger.LoggerFiles.celsius;
import static org.himuro.integrations.logger.LoggerFiles.times;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.himuro.integrations.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Workbooks: those of the old kind are written by Apache POI, those of the new kind part by part. */
@Tag("T1")
@Tag("H2")
class LoggerWorkbookTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 2, 3, 9, 5, 0);

    static byte[] xls(int rows, boolean formula) throws IOException {
        try (var book = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("記録");
            var moment = book.createCellStyle();
            moment.setDataFormat(book.createDataFormat().getFormat("yyyy/mm/dd hh:mm:ss"));
            sheet.createRow(0).createCell(0).setCellValue("シリアル番号");
            sheet.getRow(0).createCell(1).setCellValue("000712");
            var titles = sheet.createRow(2);
            titles.createCell(0).setCellValue("日時");
            titles.createCell(1).setCellValue("温度 (℃)");
            for (int n = 0; n < rows; n++) {
                var row = sheet.createRow(3 + n);
                row.createCell(0).setCellValue(START.plusMinutes(10L * n));
                row.getCell(0).setCellStyle(moment);
                row.createCell(1).setCellValue(-78.5 - n / 100.0);
            }
            if (formula) {
                sheet.getRow(4).getCell(1).setCellFormula("1+1");
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    static byte[] xlsx(String rows, boolean since1904) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='r'><workbookPr date1904='" + (since1904 ? 1 : 0)
                            + "'/><sheets><sheet name='Data' sheetId='1' r:id='rId1'/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>");
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd hh:mm'/></numFmts>"
                            + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>");
            part(
                    zip,
                    "xl/sharedStrings.xml",
                    "<sst><si><t>Time</t></si><si><r><t>Temp</t></r><r><t> °C</t></r></si></sst>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>"
                            + rows + "</sheetData></worksheet>");
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading<LoggerReading> reading(byte[] bytes) {
        return LoggerFileReader.read(bytes, Claim.NONE);
    }

    @Test
    void an_xls_workbook_gives_its_moments_and_degrees() throws IOException {
        var reading = reading(xls(300, false));
        assertThat(times(reading)).hasSize(300).startsWith("2026-02-03T09:05:00", "2026-02-03T09:15:00");
        assertThat(celsius(reading)).startsWith("-78.5", "-78.51").endsWith("-81.49");
        assertThat(read(reading).serial()).contains("000712");
        assertThat(read(reading).source()).isEqualTo("xls");
        assertThat(celsius(reading(xls(3, false)))).containsExactly("-78.5", "-78.51", "-78.52");
    }

    @Test
    void an_xlsx_workbook_gives_its_moments_from_either_beginning_of_days() throws IOException {
        var rows =
                "<row r='2'><c r='A2' s='1'><v>46056.37847222222</v></c><c r='B2'><v>20.499999999999996</v></c></row>"
                        + "<row r='3'><c r='A3' s='1'><v>46056.38541666666</v></c><c r='B3'><v>-2.05E1</v></c></row>";
        assertThat(times(reading(xlsx(rows, false)))).containsExactly("2026-02-03T09:05:00", "2026-02-03T09:15:00");
        assertThat(celsius(reading(xlsx(rows, false)))).containsExactly("20.5", "-20.5");
        assertThat(times(reading(xlsx(rows, true)))).first().isEqualTo("2030-02-04T09:05:00");
    }

    @Test
    void a_formula_in_a_workbook_is_refused_with_its_row() throws IOException {
        assertThat(codes(reading(xls(3, true)))).contains("5 formula");
        var rows = "<row r='2'><c r='A2' s='1'><v>46056.3</v></c><c r='B2'><f>1+1</f><v>2</v></c></row>"
                + "<row r='3'><c r='A3' s='1'><v>46056.4</v></c><c r='B3'><v>2</v></c></row>";
        assertThat(codes(reading(xlsx(rows, false)))).contains("2 formula");
    }

    @Test
    void a_damaged_cut_or_hostile_workbook_is_refused() throws IOException {
        var whole = xls(300, false);
        for (int end = 8; end < whole.length - 4096; end += 997) {
            assertThat(refused(reading(Arrays.copyOf(whole, end)))).isTrue();
        }
        var zip = xlsx("", false);
        for (int end = 4; end < zip.length; end += 7) {
            assertThat(refused(reading(Arrays.copyOf(zip, end)))).isTrue();
        }
        var bomb = xlsx(" ".repeat(60 << 20), false);
        assertThat(codes(reading(bomb))).containsExactly("0 too-large");
        var entity = xlsx(
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><row r='2'><c><v>&a;</v></c></row>", false);
        assertThat(codes(reading(entity))).containsExactly("0 workbook-damaged");
    }
}
