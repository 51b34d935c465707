package org.himuro.integrations.rackfile;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.integrations.Readings.codes;
import static org.himuro.integrations.Readings.read;
import static org.himuro.integrations.Readings.refused;
import static org.himuro.integrations.Readings.utf8;

import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himuro.integrations.Reading;
import org.himuro.integrations.rackfile.RackCell.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L5")
class RackFileReaderTest {

    private static final String TRAKMATE =
            "Date & time of Trace = 03 Feb 2026 09:05:07 AM\r\nRack Base Name: 00770011\r\n"
                    + rack(n -> n % 3 == 0 ? "No TrakMate" : "00" + (40_000_000 + n), "  %s;\t%s\r\n");
    private static final String FLUIDX = rack(n -> n == 5 ? "NO READ" : n == 6 ? "" : "FD0000" + (1000 + n), "%s,%s\n");

    private static String rack(IntFunction<String> code, String line) {
        return IntStream.rangeClosed(1, 96)
                .mapToObj(n ->
                        line.formatted(Position.alongRows(n, Geometry.SBS_96).label(), code.apply(n)))
                .collect(Collectors.joining());
    }

    private static Reading<RackReading> reading(String text) {
        return RackFileReader.read(utf8(text), "scan.csv");
    }

    @Test
    void a_trakmate_file_gives_rack_time_and_96_cells_and_keeps_leading_zeros() {
        var rack = read(reading(TRAKMATE));
        assertThat(rack.rackCode()).contains("00770011");
        assertThat(rack.readAt()).contains(LocalDateTime.of(2026, 2, 3, 9, 5, 7));
        assertThat(rack.cells()).hasSize(96);
        assertThat(rack.count(State.EMPTY)).isEqualTo(32);
        assertThat(rack.cells().getFirst().code()).contains("0040000001");
        assertThat(rack.sha256()).hasSize(64);
        assertThat(reading(TRAKMATE).findings()).isEmpty();
    }

    @Test
    void the_other_date_form_and_the_rack_code_in_the_file_name_are_understood() {
        var text = TRAKMATE.replace("03 Feb 2026 09:05:07 AM", "26 06 2025 03:51:22 PM")
                .replace("Rack Base Name: 00770011\r\n", "");
        var reading = RackFileReader.read(utf8(text), "scan_20250626_02481966.txt");
        assertThat(read(reading).readAt()).contains(LocalDateTime.of(2025, 6, 26, 15, 51, 22));
        assertThat(read(reading).rackCode()).contains("02481966");
        assertThat(codes(reading)).containsExactly("0 rack-code-from-file-name");
    }

    @Test
    void empty_unread_and_absent_are_three_different_things() {
        var rack = read(reading("A1, AB1\nA2, NO READ\nA3,\nA4, no tube\nC1,AB2\n"));
        assertThat(rack.cells())
                .extracting(RackCell::state)
                .containsExactly(State.CODE, State.UNREAD, State.EMPTY, State.EMPTY, State.CODE);
        assertThat(rack.cells()).extracting(c -> c.position().label()).doesNotContain("B1");
        assertThat(codes(reading("A1,AB1\nC1,AB2\n"))).contains("0 positions-absent");
    }

    @Test
    void A01_and_A1_are_the_same_position_and_all_faults_are_named_at_once_with_their_lines() {
        var reading = reading("A01,X1\nA1,X2\nA2,X1\nI1,X3\nA13,X4\nB1,ｘ\n");
        assertThat(refused(reading)).isTrue();
        assertThat(codes(reading))
                .contains(
                        "2 position-duplicate",
                        "3 tube-duplicate",
                        "4 position-out-of-range",
                        "5 position-out-of-range",
                        "6 tube-code-invalid");
    }

    @Test
    void a_rack_of_another_common_shape_is_known_when_every_position_is_listed() {
        var text = IntStream.rangeClosed(1, 81)
                .mapToObj(n -> Position.alongRows(n, new Geometry(9, 9)).label() + ",T" + n + "\n")
                .collect(Collectors.joining());
        assertThat(read(reading(text)).geometry()).isEqualTo(new Geometry(9, 9));
    }

    @Test
    void three_columns_name_one_rack_and_a_second_rack_is_refused() {
        assertThat(read(reading("TR0012,A1,X1\nTR0012,A2,NO READ\n")).rackCode())
                .contains("TR0012");
        assertThat(codes(reading("TR0012,A1,X1\nTR0013,A2,X2\n"))).contains("2 several-racks");
    }

    @Test
    void visionmate_values_run_down_the_columns() {
        var values = IntStream.rangeClosed(1, 96)
                .mapToObj(n -> "01" + (10_000_000 + n) + ",")
                .collect(Collectors.joining());
        var rack = read(reading(values));
        assertThat(rack.cells())
                .filteredOn(c -> c.position().equals(new Position(3, 1)))
                .extracting(RackCell::code)
                .containsExactly(Optional.of("0110000003"));
        assertThat(codes(reading(values.substring(0, values.length() - 13)))).anyMatch(c -> c.endsWith("truncated"));
    }

    @Test
    void a_picker_log_tells_target_rack_moves_and_what_was_not_found() {
        var log = ",0,00/00/00,00:00:00,,,02480001,A01,,,0.0,,\r\n"
                + "77,1,02/03/26,09:29:13,02480009,D06,02480002,C04,10001,10001,0.0,,\r\n"
                + "77,2,02/03/26,09:30:13,02480009,D07,02480002,C05,10002,,0.0,,\r\n";
        var rack = read(reading(log));
        assertThat(rack.rackCode()).contains("02480002");
        assertThat(rack.readAt()).contains(LocalDateTime.of(2026, 2, 3, 9, 30, 13));
        assertThat(rack.cells()).extracting(RackCell::state).containsExactly(State.CODE, State.UNREAD);
        assertThat(codes(reading(log))).containsExactly("3 tube-differs");
    }

    @Test
    void plain_numbers_need_a_mapping_that_says_their_direction() {
        var text = "1,X1\n2,X2\n";
        assertThat(codes(reading(text))).containsExactly("0 mapping-needed");
        var m = RackMappings.TWO_COLUMNS;
        var down = new RackMapping(
                "mine",
                m.layout(),
                RackMapping.PositionForm.NUMBER_DOWN_COLUMNS,
                Geometry.SBS_96,
                true,
                ',',
                0,
                m.columns(),
                new RackMapping.RackCodeAt.Nowhere(),
                m.readAt(),
                m.tokens(),
                m.lists());
        assertThat(read(RackFileReader.read(utf8(text), "x", down)).cells())
                .extracting(c -> c.position().label())
                .containsExactly("A1", "B1");
    }

    @Test
    void encodings_are_found_and_unknown_ones_refused() {
        assertThat(read(RackFileReader.read(("\uFEFF" + FLUIDX).getBytes(UTF_16LE), "x"))
                        .charset())
                .isEqualTo("UTF-16LE");
        assertThat(read(reading("\uFEFF" + FLUIDX)).cells()).hasSize(96);
        var japanese = ("位置,管理番号\n" + FLUIDX).getBytes(Charset.forName("windows-31j"));
        assertThat(read(RackFileReader.read(japanese, "x")).charset()).isEqualTo("windows-31j");
        assertThat(codes(RackFileReader.read(new byte[] {'A', '1', ',', (byte) 0xFF, 'x'}, "x")))
                .containsExactly("0 unknown-encoding");
    }

    @Test
    void mixed_line_breaks_and_extra_lines_are_noticed_not_refused() {
        var reading = reading(FLUIDX.replaceFirst("\n", "\r\n") + "total: 95\n");
        assertThat(read(reading).cells()).hasSize(96);
        assertThat(codes(reading)).contains("2 mixed-line-breaks", "97 extra-content");
    }

    @Test
    void a_complete_listing_that_is_cut_anywhere_is_never_read_as_if_it_were_whole() {
        for (String whole : new String[] {TRAKMATE, FLUIDX}) {
            var bytes = utf8(whole);
            var content = utf8(whole.stripTrailing());
            // one or two tubes do not tell yet how long a code is
            for (int end = whole.indexOf('\n', whole.indexOf("B1")); end < content.length; end++) {
                var reading = RackFileReader.read(Arrays.copyOf(bytes, end), "scan.csv");
                boolean wrong = !refused(reading)
                        && read(reading).cells().stream()
                                .anyMatch(c -> !read(reading(whole)).cells().contains(c));
                assertThat(wrong).as("cut after %d bytes", end).isFalse();
            }
        }
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_refused_with_its_line() {
        var reading = reading("A1,\"018812\"\nA2,\"018813\nA3,018814\n");
        refused(reading);
        assertThat(codes(reading)).contains("2 quote-open");
    }

    @Test
    void any_sign_that_is_no_part_of_a_code_may_stand_between_the_columns() {
        for (var sign : "|^~!#*$=:".split("")) {
            var rack = read(reading("A1,AB1\nA2,NO READ\nC1,AB-2_x.3\n".replace(",", sign)));
            assertThat(rack.cells())
                    .as("delimited by " + sign)
                    .extracting(RackCell::state)
                    .containsExactly(State.CODE, State.UNREAD, State.CODE);
            assertThat(rack.cells().getLast().code()).contains("AB-2_x.3");
        }
        assertThat(read(reading("position|code\nA1|AB1\nC1|AB2\n")).cells()).hasSize(2);
    }
}
