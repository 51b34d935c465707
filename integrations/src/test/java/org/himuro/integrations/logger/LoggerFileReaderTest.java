package org.himuro.integrations.logger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.integrations.Readings.codes;
import static org.himuro.integrations.Readings.read;
import static org.himuro.integrations.Readings.refused;
import static org.himuro.integrations.Readings.utf8;
import static org.himuro.integrations.logger.LoggerFiles.celsius;
import static org.himuro.integrations.logger.LoggerFiles.plain;
import static org.himuro.integrations.logger.LoggerFiles.reading;
import static org.himuro.integrations.logger.LoggerFiles.times;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T1")
@Tag("H2")
class LoggerFileReaderTest {

    @Test
    void each_maker_is_known_by_its_file_with_serial_number_and_first_reading() {
        var files = LoggerFiles.ALL.stream().map(LoggerFiles::reading).toList();
        assertThat(files)
                .map(r -> read(r).maker().orElseThrow())
                .containsExactly("Hanwell", "Rotronic", "Trend", "T&D", "Tinytag");
        assertThat(files)
                .map(r -> read(r).serial().orElse("-"))
                .containsExactly("1234-56789", "A0012", "-", "-", "001234");
        assertThat(files)
                .map(r -> times(r).getFirst())
                .containsExactly(
                        "2026-02-03T00:00:00",
                        "2026-01-24T13:00:22",
                        "2026-09-01T00:00:00",
                        "2026-02-03T09:00:00",
                        "2026-07-26T10:26:00");
        assertThat(files).map(r -> celsius(r).get(1)).containsExactly("-78.1", "20.1", "20.1", "21.5", "-20.871");
        assertThat(files).allSatisfy(r -> assertThat(read(r).points()).hasSize(6));
        assertThat(files).allSatisfy(r -> assertThat(codes(r)).contains("0 zone-missing"));
    }

    @Test
    void a_file_of_another_maker_than_claimed_is_refused_as_such() {
        var rotronic = utf8(LoggerFiles.ROTRONIC);
        assertThat(codes(LoggerFileReader.read(rotronic, Claim.ofMaker("TandD"))))
                .contains("0 maker-differs");
        assertThat(refused(LoggerFileReader.read(rotronic, Claim.ofMaker("Acme"))))
                .isTrue();
        assertThat(refused(LoggerFileReader.read(rotronic, Claim.ofMaker("rotronic"))))
                .isFalse();
        var plain = utf8(plain("2026-02-03 09:00:00,4.1", "2026-02-03 09:10:00,4.2"));
        assertThat(codes(LoggerFileReader.read(plain, Claim.ofMaker("Hanwell"))))
                .contains("0 maker-not-confirmed");
    }

    @Test
    void midnight_and_noon_of_a_12_hour_clock_are_not_confused() {
        var reading = reading(plain(
                "03-Feb-26 11:30:00 am,1",
                "03-Feb-26 12:00:00 pm,2",
                "03-Feb-26 12:30 p.m.,3",
                "04-Feb-26 12:30:00 AM,4",
                "2026/2/4 午後1:05,5"));
        assertThat(times(reading))
                .containsExactly(
                        "2026-02-03T11:30:00",
                        "2026-02-03T12:00:00",
                        "2026-02-03T12:30:00",
                        "2026-02-04T00:30:00",
                        "2026-02-04T13:05:00");
    }

    @Test
    void every_encoding_gives_the_same_degrees() {
        var text = LoggerFiles.TANDD;
        var japanese = text.replace("°C", "℃").replace("ch1,ch2", "温度,庫内温度").replace("Date/Time", "日時");
        for (byte[] bytes : List.of(
                utf8(text),
                utf8("\uFEFF" + text),
                text.getBytes(ISO_8859_1),
                ("\uFEFF" + text).getBytes(UTF_16LE),
                ("\uFEFF" + text).getBytes(UTF_16BE),
                text.getBytes(UTF_16LE),
                japanese.getBytes(Charset.forName("windows-31j")))) {
            var reading = LoggerFileReader.read(bytes, Claim.NONE);
            assertThat(celsius(reading)).containsExactly("20.5", "21.5", "22.5", "23.5", "24.5", "25.5");
            assertThat(read(reading).unit()).isEqualTo(TemperatureUnit.CELSIUS);
        }
        var western = "Gerät;Größe\n\nZeit;Temperatur °C\n03.02.2026 09:00:00;-20,5\n13.02.2026 09:00:00;-20,6\n";
        assertThat(celsius(LoggerFileReader.read(western.getBytes(ISO_8859_1), Claim.NONE)))
                .containsExactly("-20.5", "-20.6");
    }

    @Test
    void semicolons_with_decimal_commas_and_tabs_are_read() {
        assertThat(celsius(reading("Zeit;Temp. [°C];rF\n2026-02-03 09:00;-78,5;40,1\n2026-02-03 09:10;−78,25;40,2\n")))
                .containsExactly("-78.5", "-78.25");
        assertThat(celsius(reading(LoggerFiles.ROTRONIC.replace(',', '\t').replace("20.", "20,"))))
                .containsExactly("20.0", "20.1", "20.2", "20.3", "20.4", "20.5");
    }

    @Test
    void a_short_file_with_a_long_head_keeps_its_delimiter() {
        var text = LoggerFiles.ROTRONIC.replaceAll(",+\r\n", "\r\n").replace(',', '\t');
        var short2 = text.substring(0, text.indexOf("24/01/2026\t14:00:22"));
        assertThat(celsius(LoggerFileReader.read(("\uFEFF" + short2).getBytes(UTF_16LE), Claim.ofMaker("Rotronic"))))
                .containsExactly("20.0", "20.1");
    }

    @Test
    void a_unit_is_known_however_a_maker_writes_it() {
        for (String title : List.of(
                "Temp (°C)",
                "Temperature [C]",
                "temp_c",
                "Temperature_Celsius",
                "TempC",
                "degC",
                "Temp. ℃",
                "温度(摂氏)",
                "Temp deg. C")) {
            assertThat(TemperatureUnit.in(title)).as(title).contains(TemperatureUnit.CELSIUS);
        }
        for (String title : List.of("Temp (°F)", "Temperature, F", "Fahrenheit", "˚F", "℉")) {
            assertThat(TemperatureUnit.in(title)).as(title).contains(TemperatureUnit.FAHRENHEIT);
        }
        for (String title : List.of("Temperature", "Channel C1", "Temp. of fridge", "Humidity (%RH)", "CF")) {
            assertThat(TemperatureUnit.in(title)).as(title).isEmpty();
        }
    }

    @Test
    void fahrenheit_becomes_celsius_and_the_files_own_unit_is_kept() {
        var reading =
                reading("Time,Temperature (°F)\n2026-02-03 09:00,-109.3\n2026-02-03 09:10,32\n2026-02-03 09:20,68.0\n");
        assertThat(celsius(reading)).containsExactly("-78.5", "0", "20");
        assertThat(read(reading).unit()).isEqualTo(TemperatureUnit.FAHRENHEIT);
        assertThat(codes(reading(plain("2026-02-03 09:00,20 °F", "2026-02-03 09:10,21"))))
                .contains("2 unit-differs");
        assertThat(codes(reading("Time,Temperature\n2026-02-03 09:00,20\n2026-02-03 09:10,21\n")))
                .contains("0 unit-missing");
    }

    @Test
    void spreadsheet_days_are_moments() {
        assertThat(times(reading("Date,Temp °C\n44512.5,1\n44512.75,2\n")))
                .containsExactly("2021-11-12T12:00:00", "2021-11-12T18:00:00");
    }

    @Test
    void a_stated_zone_is_used_and_none_is_ever_assumed() {
        var stated = reading("Time zone:,UTC+09:00\n\n" + plain("2026-02-03 09:00,1", "2026-02-03 09:10,2"));
        assertThat(read(stated).zone()).contains("+09:00");
        assertThat(times(stated)).first().isEqualTo("2026-02-03T09:00:00+09:00");
        var inRow = reading(plain("2026-02-03T09:00:00Z,1", "2026-02-03T09:10:00Z,2"));
        assertThat(read(inRow).zone()).contains("UTC");
        var none = reading(plain("2026-02-03 09:00,1", "2026-02-03 09:10,2"));
        assertThat(read(none).zone()).isEmpty();
        assertThat(codes(none)).contains("0 zone-missing");
    }

    @Test
    void gaps_repetitions_and_backward_times_are_found_and_nothing_is_filled_in() {
        var reading = reading(plain(
                "2026-02-03 09:00,1",
                "2026-02-03 09:10,2",
                "2026-02-03 09:20,3",
                "2026-02-03 09:40,4",
                "2026-02-03 09:40,5",
                "2026-02-03 09:30,6",
                "2026-02-03 09:40:30,7"));
        assertThat(codes(reading))
                .contains("5 gap", "6 time-repeated", "7 time-backward")
                .doesNotContain("3 gap");
        assertThat(read(reading).points()).hasSize(7);
        assertThat(read(reading).interval()).contains(Duration.ofMinutes(10));
        assertThat(codes(reading(
                        LoggerFiles.ROTRONIC.replace("14:30:22", "14:50:22").replace("15:00:22", "16:00:22"))))
                .anyMatch(code -> code.endsWith(" gap"));
    }

    @Test
    void an_open_or_shorted_probe_is_no_temperature() {
        var reading = reading(plain(
                "2026-02-03 09:00,OPEN",
                "2026-02-03 09:10,Short",
                "2026-02-03 09:20,",
                "2026-02-03 09:30,-999.9",
                "2026-02-03 09:40,断線",
                "2026-02-03 09:50,4.0"));
        assertThat(celsius(reading)).containsExactly("-", "-", "-", "-", "-", "4.0");
        assertThat(codes(reading))
                .contains("2 probe-open", "3 probe-short", "4 reading-absent", "5 reading-impossible", "6 probe-open");
    }

    @Test
    void the_order_of_day_and_month_is_proved_by_the_dates_or_not_assumed() {
        assertThat(times(reading(plain("01/30/2026 09:00,1", "01/31/2026 09:00,1", "02/01/2026 09:00,1"))))
                .last()
                .isEqualTo("2026-02-01T09:00:00");
        assertThat(times(reading(plain("05/01/2026 09:00,1", "06/01/2026 09:00,1", "07/01/2026 09:00,1"))))
                .last()
                .isEqualTo("2026-01-07T09:00:00");
        assertThat(codes(reading(plain("05/01/2026 09:00,1", "05/01/2026 10:00,1"))))
                .contains("2 date-order-unproved");
    }

    @Test
    void all_faults_are_named_at_once_with_their_lines() {
        var reading = reading(plain(
                "2026-02-03 09:00,1",
                "2026-02-30 09:10,2",
                "2026-02-03 09:20,warm",
                "2026-02-03 09:30,=1+1",
                "2026-02-03 09:40,5"));
        assertThat(refused(reading)).isTrue();
        assertThat(codes(reading)).contains("3 reading-time-invalid", "4 reading-invalid", "5 formula");
    }

    @Test
    void several_temperatures_need_a_choice() {
        var text = "Time,Inside (°C),Outside (°C)\n2026-02-03 09:00,1,20\n2026-02-03 09:10,2,21\n";
        assertThat(codes(reading(text))).contains("1 several-temperatures");
        var chosen = LoggerFileReader.read(
                utf8(text), new Claim(Optional.empty(), Optional.of("Outside"), Optional.empty()));
        assertThat(celsius(chosen)).containsExactly("20", "21");
    }

    @Test
    void a_learned_mapping_reads_what_no_maker_writes() {
        var text = "x|03022026\n2026-02-03 09:00|a|-80,5\n2026-02-03 09:10|b|-80,6\n";
        var mapping = new LoggerMapping(
                Optional.of("our own"),
                Optional.of('|'),
                1,
                List.of(0),
                2,
                Optional.of(TemperatureUnit.CELSIUS),
                Optional.empty(),
                Optional.of(ZoneId.of("Asia/Tokyo")));
        var reading = LoggerFileReader.read(utf8(text), mapping);
        assertThat(celsius(reading)).containsExactly("-80.5", "-80.6");
        assertThat(times(reading)).first().isEqualTo("2026-02-03T09:00:00+09:00");
        var learned = read(reading(LoggerFiles.TANDD)).mapping();
        assertThat(LoggerFileReader.read(utf8(LoggerFiles.TANDD), learned)).isEqualTo(reading(LoggerFiles.TANDD));
    }

    @Test
    void what_is_no_data_file_is_refused_by_its_name() {
        for (String start : new String[] {"%PDF-1.7\n", "\u0089PNG\r\n\u001a\n", "\u00FF\u00D8\u00FF\u00E0"}) {
            assertThat(codes(LoggerFileReader.read(start.getBytes(ISO_8859_1), Claim.NONE)))
                    .containsExactly("0 not-text");
        }
        assertThat(codes(reading(plain("2026-02-03 09:00,1\0", "2026-02-03 09:10,\0"))))
                .containsExactly("2 control-characters", "3 control-characters");
        assertThat(codes(reading(""))).containsExactly("0 empty-file");
        assertThat(codes(reading("hello\n"))).contains("0 no-readings");
        assertThat(refused(LoggerFileReader.read(utf8("\n".repeat(300_000)), Claim.NONE)))
                .isTrue();
    }

    @Test
    void a_file_that_was_cut_off_is_not_taken_for_whole() {
        var hanwell = LoggerFiles.HANWELL;
        assertThat(codes(reading(hanwell.substring(0, hanwell.lastIndexOf("02:30:00")))))
                .contains("0 truncated");
        assertThat(codes(reading(
                        plain("2026-02-03 09:00,-78.5", "2026-02-03 09:10,-7").stripTrailing())))
                .contains("3 truncated");
        assertThat(codes(reading(plain("2026-02-03 09:00,-78.5", "2026-02-03 09:10,-78.6")
                        .stripTrailing())))
                .contains("3 last-value-open");
    }
}
