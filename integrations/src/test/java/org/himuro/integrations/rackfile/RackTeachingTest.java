package org.himuro.integrations.rackfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.himuro.integrations.Reading;
import org.himuro.integrations.rackfile.RackMapping.PositionForm;
import org.junit.jupiter.api.Test;

class RackTeachingTest {
    /** Not one of the ready ones: numbers down the columns, the code first, a column that says nothing here. */
    private static final RackTeaching TAUGHT = new RackTeaching(
            "bench 3",
            ';',
            2,
            PositionForm.NUMBER_DOWN_COLUMNS,
            3,
            1,
            4,
            Optional.of(2),
            Optional.empty(),
            Set.of("leer"),
            Set.of("???"),
            Optional.of(new Geometry(2, 3)));

    private static final String FILE = """
            Scanner XY 1.0
            code;rack;pos;light
            0001234567;R000017;1;81
            leer;R000017;2;80
            ???;R000017;3;79
            0001234568;R000017;4;82
            leer;R000017;5;80
            leer;R000017;6;80
            """;

    @Test
    void a_form_taught_once_reads_the_files_of_its_scanner() {
        var bytes = FILE.getBytes(StandardCharsets.UTF_8);
        assertThat(RackFileReader.read(bytes, "")).isInstanceOf(Reading.Refused.class);
        var read = RackFileReader.read(bytes, "", TAUGHT.mapping());
        assertThat(read).as(read.findings().toString()).isInstanceOf(Reading.Read.class);
        var rack = ((Reading.Read<RackReading>) read).value();
        assertThat(rack.rackCode()).contains("R000017");
        assertThat(rack.cells())
                .extracting(c ->
                        c.position().label() + " " + c.code().orElse(c.state().name()))
                .containsExactly("A1 0001234567", "A2 UNREAD", "A3 EMPTY", "B1 EMPTY", "B2 0001234568", "B3 EMPTY");
    }

    @Test
    void what_was_taught_is_written_down_and_read_again() {
        assertThat(RackTeaching.of(TAUGHT.json())).isEqualTo(TAUGHT);
    }

    @Property
    void every_teaching_is_read_again_as_it_was_written(
            @ForAll @IntRange(min = 1, max = 99) int position,
            @ForAll @IntRange(min = 1, max = 99) int code,
            @ForAll @IntRange(max = 999) int header,
            @ForAll char delimiter,
            @ForAll PositionForm form,
            @ForAll Optional<String> line,
            @ForAll @Size(max = 3) Set<String> words) {
        if (position != code && !Character.isSurrogate(delimiter)) {
            var taught = new RackTeaching(
                    "x",
                    delimiter,
                    header,
                    form,
                    position,
                    code,
                    0,
                    Optional.empty(),
                    line,
                    words,
                    words,
                    Optional.empty());
            assertThat(RackTeaching.of(taught.json())).isEqualTo(taught);
        }
    }

    @Test
    void what_cannot_be_is_named() {
        assertThatThrownBy(() -> RackTeaching.of("{\"position\":0}")).hasMessage("position");
        assertThatThrownBy(() -> RackTeaching.of("{\"position\":2}")).hasMessage("code");
        assertThatThrownBy(() -> RackTeaching.of("{\"delimiter\":\"||\"}")).hasMessage("delimiter");
        assertThatThrownBy(() -> RackTeaching.of("{\"headerLines\":-1}")).hasMessage("headerLines");
        assertThatThrownBy(() -> RackTeaching.of("{\"rows\":99}")).hasMessageContaining("1-32");
        assertThatThrownBy(() -> RackTeaching.of("{")).hasMessage("the JSON is malformed");
    }

    @Test
    void the_first_lines_are_shown_of_text_only() {
        assertThat(RackFileReader.firstLines(FILE.getBytes(StandardCharsets.UTF_8), 2))
                .containsExactly("Scanner XY 1.0", "code;rack;pos;light");
        assertThat(RackFileReader.firstLines(new byte[] {0, 1, 2, (byte) 0xff}, 2))
                .isEmpty();
    }
}
