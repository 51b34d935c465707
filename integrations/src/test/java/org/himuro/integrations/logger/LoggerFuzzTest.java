package org.himuro.integrations.logger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.integrations.Readings.utf8;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.himuro.integrations.Finding;
import org.himuro.integrations.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T1")
class LoggerFuzzTest {

    private static final long SEED = Long.getLong("himuro.seed", 20_260_206L);
    private static final List<String> CLOCKS = List.of(
            "uuuu-MM-dd HH:mm:ss",
            "uuuu/M/d H:mm:ss",
            "HH:mm:ss dd/MMM/uuuu",
            "dd-MMM-uu h:mm:ss a",
            "uuuu年M月d日 H時mm分ss秒",
            "dd.MM.uuuu HH:mm:ss",
            "MM/dd/uuuu hh:mm:ss a",
            "uuuu-MM-dd'T'HH:mm:ss");

    @Test
    void a_series_written_in_any_form_is_read_back_as_it_was() {
        System.out.println("seed " + SEED);
        var random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            var clock = DateTimeFormatter.ofPattern(CLOCKS.get(random.nextInt(CLOCKS.size())), Locale.ENGLISH);
            boolean comma = random.nextBoolean();
            char delimiter = comma ? ';' : random.nextBoolean() ? ',' : '\t';
            var start = LocalDateTime.of(2026, random.nextInt(1, 13), random.nextInt(13, 28), random.nextInt(24), 0);
            var times = new ArrayList<String>();
            var values = new ArrayList<String>();
            var text = new StringBuilder(
                    "Serial No:" + delimiter + "A7\nTime" + delimiter + "Humidity" + delimiter + "Temp °C\n");
            for (int n = 0; n < random.nextInt(3, 60); n++) {
                var at = start.plusMinutes(10L * n);
                var value = new BigDecimal(random.nextInt(-19600, 6000)).movePointLeft(2);
                times.add(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at));
                values.add(value.toPlainString());
                text.append(clock.format(at))
                        .append(delimiter)
                        .append("40")
                        .append(delimiter)
                        .append(comma ? value.toPlainString().replace('.', ',') : value.toPlainString())
                        .append('\n');
            }
            var reading = LoggerFiles.reading(text.toString());
            assertThat(LoggerFiles.times(reading)).as("%s", text).isEqualTo(times);
            assertThat(LoggerFiles.celsius(reading)).as("%s", text).isEqualTo(values);
        }
    }

    private static void answered(byte[] bytes) {
        Reading<LoggerReading> reading = LoggerFileReader.read(bytes, Claim.NONE);
        assertThat(reading.findings()).extracting(Finding::line).isSorted();
        if (reading instanceof Reading.Refused<LoggerReading> refused) {
            assertThat(refused.findings()).anyMatch(finding -> finding.code().refusing());
        }
    }

    @Test
    void changed_and_cut_files_never_throw_and_findings_are_in_the_order_of_lines() {
        var random = new Random(SEED);
        for (String text : LoggerFiles.ALL) {
            var whole = utf8(text);
            for (int round = 0; round < 300; round++) {
                var bytes = whole.clone();
                for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                answered(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
            }
            for (int end = 0; end <= whole.length; end++) {
                answered(Arrays.copyOf(whole, end));
            }
        }
    }

    @Test
    void shuffled_pieces_and_changed_workbooks_never_throw() throws IOException {
        var random = new Random(SEED);
        var lines = LoggerFiles.ALL.stream().flatMap(String::lines).toList();
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(lines.get(random.nextInt(lines.size()))).append(random.nextInt(9) == 0 ? "\r" : "\n");
            }
            answered(utf8(text.toString()));
        }
        for (byte[] book : List.of(
                LoggerWorkbookTest.xls(40, false),
                LoggerWorkbookTest.xlsx(
                        "<row r='2'><c r='A2' s='1'><v>46056.3</v></c><c r='B2'><v>2</v></c></row>", false))) {
            for (int round = 0; round < 400; round++) {
                var bytes = book.clone();
                for (int changes = random.nextInt(1, 20); changes > 0; changes--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                answered(bytes);
            }
        }
    }

    @Test
    void long_lines_deep_quotes_and_many_columns_are_answered() {
        answered(utf8("Time,Temp °C\n2026-02-03 09:00," + "9".repeat(900_000) + "\n"));
        answered(utf8("\"".repeat(900_000)));
        answered(utf8(",".repeat(2_000_000)));
        answered(utf8("S/N Type Property\n".repeat(2000)));
        answered(utf8("0".repeat(2_000_000)));
        answered(utf8(
                LoggerFiles.plain("2026-02-03 09:00,1E99", "2026-02-03 09:10,0.0000000001", "9999-12-31 23:59:59,1")));
        answered(new byte[LoggerFileReader.MOST_BYTES + 1]);
        answered(new byte[4096]);
    }
}
