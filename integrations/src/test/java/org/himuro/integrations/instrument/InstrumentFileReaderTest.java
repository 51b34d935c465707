package org.himuro.integrations.instrument;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.himuro.integrations.Readings.codes;
import static org.himuro.integrations.Readings.read;
import static org.himuro.integrations.Readings.refused;
import static org.himuro.integrations.Readings.utf8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.himuro.integrations.instrument.InstrumentMapping.Measure;
import org.himuro.integrations.instrument.InstrumentMapping.Order;
import org.himuro.integrations.instrument.InstrumentMapping.Who;
import org.himuro.integrations.instrument.InstrumentReading.Absent;
import org.himuro.integrations.instrument.InstrumentReading.Measured;
import org.himuro.integrations.instrument.InstrumentReading.Wrong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("W2")
class InstrumentFileReaderTest {
    private static final List<String> TITLES = List.of("Run", "Sample", "Conc.", "Units", "DIN", "Units");
    private static final String TABLE = """
            Exported by Reader 3
            Operator,somebody

            Run,Sample,Conc.,Units,DIN,Units
            1,B000001,12.5,ng/uL,7.1,
            1,B000002,Out of range,ng/uL,,
            1,B000003,0.5,µg/mL,>10,
            1,Blank,0.01,ng/uL,,
            """;

    static InstrumentMapping mapping(char delimiter, char decimal, Who who) {
        return new InstrumentMapping(
                delimiter,
                decimal,
                true,
                0,
                who,
                Order.DOWN_COLUMNS,
                Column.of(2, TITLES),
                List.of(
                        new Measure(
                                Column.of(3, TITLES),
                                "CONCENTRATION",
                                "QUBIT",
                                Scale.NG_PER_UL,
                                Optional.of(Column.of(4, TITLES))),
                        new Measure(Column.of(5, TITLES), "DIN", "TAPESTATION", Scale.NUMBER, Optional.empty())),
                Set.of("Out of range", "Too high"),
                Set.of("blank"));
    }

    private static final InstrumentMapping COMMAS = mapping(',', '.', Who.TUBE_CODE);

    /** "who value value", a dash for what was not measured, the code of what is wrong. */
    static List<String> told(InstrumentReading reading) {
        return reading.rows().stream()
                .map(row -> {
                    var text = new StringBuilder(row.who());
                    row.faults().forEach(f -> text.append(" !").append(f.code().code()));
                    row.values()
                            .forEach(v -> text.append(' ')
                                    .append(
                                            switch (v) {
                                                case Measured m ->
                                                    m.value()
                                                            .stripTrailingZeros()
                                                            .toPlainString();
                                                case Absent a -> "-";
                                                case Wrong w ->
                                                    w.finding().code().code();
                                            }));
                    return row.leftOut() ? "(" + text + ")" : text.toString();
                })
                .toList();
    }

    @Test
    void the_table_is_found_below_what_stands_above_it_and_units_words_and_blanks_are_understood() {
        assertThat(told(read(InstrumentFileReader.read(utf8(TABLE), COMMAS))))
                .containsExactly(
                        "B000001 12.5 7.1", "B000002 - -", "B000003 0.5 value-not-understood", "(Blank 0.01 -)");
    }

    @Test
    void it_is_the_same_in_every_encoding() {
        var plain = TABLE.replace("µ", "u");
        var mark = "\uFEFF" + TABLE;
        assertThat(List.of(
                        told(read(InstrumentFileReader.read(mark.getBytes(UTF_8), COMMAS))),
                        told(read(InstrumentFileReader.read(mark.getBytes(UTF_16LE), COMMAS))),
                        told(read(InstrumentFileReader.read(TABLE.getBytes(ISO_8859_1), COMMAS))),
                        told(read(InstrumentFileReader.read(
                                plain.replace("somebody", "技師").getBytes(Charset.forName("windows-31j")), COMMAS)))))
                .containsOnly(told(read(InstrumentFileReader.read(utf8(TABLE), COMMAS))));
    }

    @Test
    void a_decimal_comma_and_semicolons_are_read_and_a_point_is_then_no_decimal_sign() {
        var text = "Run;Sample;Conc.;Units;DIN;Units\n1;B1;12,5;ng/µl;7,1;\n1;B2;12.5;ng/µl;;\n";
        assertThat(told(read(InstrumentFileReader.read(utf8(text), mapping(';', ',', Who.TUBE_CODE)))))
                .containsExactly("B1 12.5 7.1", "B2 value-not-understood -");
    }

    @Test
    void a_unit_in_a_column_is_converted_and_one_that_does_not_fit_is_wrong() {
        var text =
                "Run,Sample,Conc.,Units,DIN,Units\n1,B1,1234,pg/µL,,\n1,B2,5,ng/mL,,\n1,B3,5,nM,,\n1,B4,5,,,\n1,B5,5,mg,,\n";
        assertThat(told(read(InstrumentFileReader.read(utf8(text), COMMAS))))
                .containsExactly(
                        "B1 1.234 -", "B2 0.005 -", "B3 unit-unknown -", "B4 unit-unknown -", "B5 unit-unknown -");
    }

    @Test
    void columns_that_were_moved_are_found_by_their_titles_and_one_that_is_gone_refuses_the_file() {
        var moved = "Sample,DIN,Units,Conc.,Units\nB1,7,,12.5,ng/uL\n";
        var byTitle = new InstrumentMapping(
                ',',
                '.',
                true,
                0,
                Who.TUBE_CODE,
                Order.DOWN_COLUMNS,
                Column.of(2, TITLES),
                List.of(new Measure(Column.of(3, TITLES), "CONCENTRATION", "QUBIT", Scale.NG_PER_UL, Optional.empty())),
                Set.of(),
                Set.of());
        assertThat(told(read(InstrumentFileReader.read(utf8(moved), byTitle)))).containsExactly("B1 12.5");
        var gone = InstrumentFileReader.read(utf8("Sample,DIN\nB1,7\n"), COMMAS);
        assertThat(codes(gone)).containsExactly("0 column-missing", "0 column-missing");
        assertThat(gone.findings().getFirst().args()).containsExactly("Conc.");
    }

    @Test
    void titles_that_come_again_are_no_row_and_empty_lines_are_none() {
        var text = TABLE + "\n,,,,,\nRun,Sample,Conc.,Units,DIN,Units\n2,B000009,1,ng/uL,,\n";
        assertThat(told(read(InstrumentFileReader.read(utf8(text), COMMAS))))
                .last()
                .isEqualTo("B000009 1 -");
    }

    @Test
    void places_are_labels_or_numbers_and_anything_else_is_said_of_its_line() {
        var text =
                "Run,Sample,Conc.,Units,DIN,Units\n1,A1,1,ng/uL,,\n1,h12,2,ng/uL,,\n1,7,3,ng/uL,,\n1,B000001,4,ng/uL,,\n1,,5,ng/uL,,\n";
        assertThat(told(read(InstrumentFileReader.read(utf8(text), mapping(',', '.', Who.LIST_PLACE)))))
                .containsExactly(
                        "A1 1 -", "h12 2 -", "7 3 -", "B000001 !place-not-understood 4 -", " !tube-not-named 5 -");
        var h12 = Spot.of("h12").orElseThrow();
        assertThat(h12.counted(Order.DOWN_COLUMNS, 8, 12)).contains(96);
        assertThat(h12.counted(Order.ALONG_ROWS, 8, 12)).contains(96);
        assertThat(Spot.of("B1").orElseThrow().counted(Order.DOWN_COLUMNS, 8, 12))
                .contains(2);
        assertThat(Spot.of("B1").orElseThrow().counted(Order.ALONG_ROWS, 8, 12)).contains(13);
        assertThat(Spot.of("9").orElseThrow().label(Order.DOWN_COLUMNS, 8, 12)).contains("A02");
        assertThat(Spot.of("13").orElseThrow().label(Order.ALONG_ROWS, 8, 12)).contains("B01");
        assertThat(Spot.of("I1").orElseThrow().counted(Order.ALONG_ROWS, 8, 12)).isEmpty();
        assertThat(Spot.of("97").orElseThrow().counted(Order.ALONG_ROWS, 8, 12)).isEmpty();
    }

    @Test
    void a_label_and_its_number_are_one_place_on_every_plate() {
        for (var order : Order.values()) {
            for (int n = 1; n <= 96; n++) {
                var label = new Spot.Number(n).label(order, 8, 12).orElseThrow();
                assertThat(Spot.of(label).orElseThrow().counted(order, 8, 12)).contains(n);
            }
        }
    }

    @Test
    void a_file_without_titles_is_read_by_numbers() {
        var byNumber = new InstrumentMapping(
                '\t',
                '.',
                false,
                2,
                Who.TUBE_CODE,
                Order.DOWN_COLUMNS,
                new Column(1, "", 1),
                List.of(new Measure(new Column(3, "", 1), "CONCENTRATION", "QUBIT", Scale.UG_PER_UL, Optional.empty())),
                Set.of(),
                Set.of());
        assertThat(told(read(InstrumentFileReader.read(utf8("x\ny\nB1\tA\t0.0125\nB2\tA\n"), byNumber))))
                .containsExactly("B1 12.5", "B2 -");
    }

    @Test
    void what_is_no_table_is_refused_and_never_read_in_part() {
        assertThat(refused(InstrumentFileReader.read(new byte[0], COMMAS))).isTrue();
        assertThat(codes(InstrumentFileReader.read(utf8("%PDF-1.4"), COMMAS))).containsExactly("0 not-text");
        assertThat(codes(InstrumentFileReader.read(new byte[InstrumentFileReader.MOST_BYTES + 1], COMMAS)))
                .containsExactly("0 too-large");
        assertThat(codes(InstrumentFileReader.read(utf8("Run,Sample,Conc.,Units,DIN,Units\n"), COMMAS)))
                .containsExactly("0 no-rows");
        var long1 = new StringBuilder("Run,Sample,Conc.,Units,DIN,Units\n");
        IntStream.range(0, InstrumentFileReader.MOST_ROWS + 1).forEach(i -> long1.append("1,B" + i + ",1,ng/uL,,\n"));
        assertThat(codes(InstrumentFileReader.read(utf8(long1.toString()), COMMAS)))
                .containsExactly("1002 too-many-rows");
    }

    @Test
    void a_mapping_is_kept_and_read_back_as_it_was_and_one_that_contradicts_itself_is_none() {
        for (var who : Who.values()) {
            var mapping = mapping('\t', ',', who);
            assertThat(InstrumentMapping.of(mapping.json())).isEqualTo(mapping);
        }
        assertThatThrownBy(() -> InstrumentMapping.of("{")).isInstanceOf(IllegalArgumentException.class);
        var wrong = new ArrayList<String>();
        for (var word :
                List.of("\"who\":\"TUBE_CODE\"", "\"delimiter\":\",\"", "\"what\":\"DIN\"", "\"scale\":\"NUMBER\"")) {
            var broken = COMMAS.json().replace(word, word.replaceAll(":\".*\"", ":\"?\""));
            assertThat(broken).isNotEqualTo(COMMAS.json());
            try {
                InstrumentMapping.of(broken);
            } catch (IllegalArgumentException e) {
                wrong.add(String.valueOf(e.getMessage()));
            }
        }
        assertThat(wrong).containsExactly("who", "delimiter", "what", "scale");
        assertThatThrownBy(() -> mapping(',', ',', Who.TUBE_CODE)).hasMessage("decimal");
    }

    @Test
    void an_unknown_file_is_sketched_as_it_looks() {
        var sketch = read(Sketch.of(utf8(TABLE)));
        assertThat(sketch.delimiter()).isEqualTo(',');
        assertThat(sketch.titlesAt()).isEqualTo(4);
        assertThat(sketch.decimal()).isEqualTo('.');
        assertThat(sketch.titles(4, ',')).isEqualTo(TITLES);
        assertThat(sketch.below(4, ',', 2)).hasSize(2);
        var german = read(Sketch.of(utf8("Probe;Konz.\nB1;1,5\nB2;2,5\n")));
        assertThat(german.delimiter()).isEqualTo(';');
        assertThat(german.decimal()).isEqualTo(',');
        assertThat(refused(Sketch.of(utf8("%PDF-1.4")))).isTrue();
    }

    @Test
    void the_export_of_a_known_instrument_is_recognised_and_no_other() {
        var file = "Date and Time\tSample Name\tNucleic Acid(ng/uL)\tA260/A280\tA260/A230\n"
                + "2026-11-20 10:00\tB000001\t52.13\t1.87\t2.11\n"
                + "2026-11-20 10:01\tBlank\t-0.2\t1.2\t0.1\n";
        var ready = ReadyMappings.of(read(Sketch.of(utf8(file)))).orElseThrow();
        assertThat(ready.getKey()).isEqualTo("NanoDrop One");
        assertThat(told(read(InstrumentFileReader.read(utf8(file), ready.getValue()))))
                .containsExactly("B000001 52.13 1.87 2.11", "(Blank -0.2 1.2 0.1)");
        assertThat(ReadyMappings.of(read(Sketch.of(utf8(TABLE))))).isEmpty();
    }
}
