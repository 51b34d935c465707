package org.himuro.integrations.rackfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.integrations.Readings.codes;
import static org.himuro.integrations.Readings.read;
import static org.himuro.integrations.Readings.refused;
import static org.himuro.integrations.Readings.utf8;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.himuro.integrations.Reading;
import org.himuro.integrations.rackfile.RackCell.State;
import org.himuro.integrations.rackfile.RackMapping.PositionForm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What scanners nobody told us of write: other delimiters, header lines, numbers for positions. */
@Tag("L5")
class RackFormsTest {

    private static Reading<RackReading> reading(String text) {
        return RackFileReader.read(utf8(text), "scan.csv");
    }

    @Test
    void the_rack_code_is_found_in_a_line_in_a_column_and_in_the_file_name() {
        var line = read(reading("Rack ID: 00770011\nScan time: 2026-02-03 09:05:07\nPosition;Code\nA1;AB1\nA2;AB2\n"));
        assertThat(line.rackCode()).contains("00770011");
        assertThat(line.readAt()).contains(LocalDateTime.of(2026, 2, 3, 9, 5, 7));
        assertThat(read(reading("A1,AB1,TR000123\nA2,AB2,TR000123\n")).rackCode())
                .contains("TR000123");
        assertThat(read(reading("TR000123\tA1\tAB1\nTR000123\tA2\tAB2\n")).rackCode())
                .contains("TR000123");
        assertThat(read(RackFileReader.read(utf8("A1,AB1\n"), "TR000123.csv")).rackCode())
                .contains("TR000123");
    }

    @Test
    void a_missing_or_invalid_rack_code_is_said_with_its_line() {
        assertThat(codes(reading("A1,AB1\n"))).contains("0 rack-code-missing");
        assertThat(codes(reading("TR1234,A1,AB1\n,A2,AB2\nTR1234,A3,AB3\n"))).contains("2 rack-code-missing");
        assertThat(codes(reading("Rack ID: ?\nA1,AB1\n"))).contains("1 rack-code-invalid");
    }

    @Test
    void numbers_run_along_the_rows_or_down_the_columns_as_the_person_says() {
        var text = utf8("No,Code\n1,AB1\n2,AB2\n96,AB3\n");
        assertThat(codes(RackFileReader.read(text, "x"))).containsExactly("0 mapping-needed");
        assertThat(read(RackFileReader.read(text, "x", PositionForm.NUMBER_ALONG_ROWS))
                        .cells())
                .extracting(cell -> cell.position().label())
                .containsExactly("A1", "A2", "H12");
        assertThat(read(RackFileReader.read(text, "x", PositionForm.NUMBER_DOWN_COLUMNS))
                        .cells())
                .extracting(cell -> cell.position().label())
                .containsExactly("A1", "B1", "H12");
        assertThat(codes(RackFileReader.read(utf8("0,AB1\n97,AB2\n"), "x", PositionForm.NUMBER_ALONG_ROWS)))
                .contains("1 position-out-of-range", "2 position-out-of-range");
    }

    @Test
    void formulas_and_control_characters_are_refused_by_line_and_isbt_codes_are_not() {
        var reading = reading("A1,\"=HYPERLINK(\"\"x\"\")\"\nA2,@SUM(A1)\nA3,-cmd|x\nA4,=G123498654321\n");
        assertThat(codes(reading))
                .contains("1 formula", "2 formula", "3 formula")
                .doesNotContain("4 formula");
        assertThat(codes(reading("A1,AB\0\nA2,AB2\nA3,\u0007\n")))
                .containsExactly("1 control-characters", "3 control-characters");
    }

    @Test
    void a_position_that_is_nearly_one_is_refused_and_a_picture_by_its_name() {
        assertThat(codes(reading("A1,AB1\nA-1x,AB2\nA,AB3\n"))).contains("2 position-invalid", "3 position-invalid");
        var png = "\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(codes(RackFileReader.read(png, "x.csv"))).containsExactly("0 not-text");
    }

    @Test
    void any_rack_written_in_any_form_is_read_back_as_it_was() {
        long seed = Long.getLong("himuro.seed", 20_260_207L);
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            char delimiter = ",;\t".charAt(random.nextInt(3));
            boolean padded = random.nextBoolean();
            boolean rackColumn = random.nextBoolean();
            var lineBreak = random.nextBoolean() ? "\r\n" : "\n";
            var text = new StringBuilder(random.nextBoolean() ? "Position" + delimiter + "Code" + lineBreak : "");
            List<State> states = new ArrayList<>();
            for (int n = 1; n <= 96; n++) {
                var position = Position.alongRows(n, Geometry.SBS_96);
                var label = padded ? "%c%02d".formatted('A' + position.row() - 1, position.column()) : position.label();
                var state = State.values()[random.nextInt(3)];
                states.add(state);
                var word = switch (state) {
                    case CODE -> "%010d".formatted(1_000 * round + n);
                    case EMPTY -> random.nextBoolean() ? "" : random.nextBoolean() ? "No Tube" : "NOTUBE";
                    case UNREAD -> random.nextBoolean() ? "NO READ" : "noread";
                };
                text.append(rackColumn ? "TR" + (100_000 + round) + delimiter : "")
                        .append(label)
                        .append(delimiter)
                        .append(word)
                        .append(lineBreak);
            }
            var rack = read(reading(text.toString()));
            assertThat(rack.cells()).extracting(RackCell::state).as("%s", text).isEqualTo(states);
            assertThat(rack.rackCode().isPresent()).isEqualTo(rackColumn);
        }
    }

    @Test
    void a_second_tube_or_position_put_anywhere_into_a_rack_is_always_found() {
        var random = new Random(Long.getLong("himuro.seed", 20_260_208L));
        for (int round = 0; round < 200; round++) {
            var lines = new ArrayList<String>();
            for (int n = 1; n <= 96; n++) {
                lines.add(Position.alongRows(n, Geometry.SBS_96).label() + ",T" + (10_000 + n));
            }
            int from = random.nextInt(96);
            int to = (from + 1 + random.nextInt(95)) % 96;
            var parts = lines.get(to).split(",", -1);
            boolean tube = random.nextBoolean();
            lines.set(
                    to,
                    tube
                            ? parts[0] + "," + lines.get(from).split(",", -1)[1]
                            : lines.get(from).split(",", -1)[0] + "," + parts[1]);
            var reading = reading(String.join("\n", lines) + "\n");
            assertThat(refused(reading)).isTrue();
            assertThat(codes(reading))
                    .contains((Math.max(from, to) + 1) + (tube ? " tube-duplicate" : " position-duplicate"));
        }
    }
}
