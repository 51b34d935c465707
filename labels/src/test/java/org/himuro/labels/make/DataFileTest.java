package org.himuro.labels.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.himuro.labels.json.Json;
import org.himuro.labels.make.DataFault.Code;
import org.himuro.labels.make.DataFile.DataReading;
import org.himuro.labels.make.DataFile.DataRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("L3")
class DataFileTest {
    private static final List<String> FIELDS = List.of("code", "line");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,line\nA,b\n",
                "line,code\r\nb,A\r\n",
                "code,line\rA,b",
                "\uFEFFcode,line\nA,b",
                "\"code\",\"line\"\n\"A\",\"b\"\n",
                "{\"code\": \"A\", \"line\": \"b\"}",
                "\uFEFF [{\"line\": \"b\", \"code\": \"A\"}] "
            })
    void the_same_values_in_every_form(String file) {
        var read = read(file);
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).extracting(DataRow::values).containsExactly(Map.of("code", "A", "line", "b"));
    }

    @Test
    void leading_zeros_and_spaces_are_kept() {
        assertThat(read("code,line\n0012, x \n").rows().getFirst().values())
                .isEqualTo(Map.of("code", "0012", "line", " x "));
        assertThat(read("{\"code\": 1.50, \"line\": \"007\"}").rows().getFirst().values())
                .isEqualTo(Map.of("code", "1.50", "line", "007"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | EMPTY",
                "` \n ` | EMPTY",
                "[] | EMPTY",
                "code,line | EMPTY",
                "`code,line\nA` | ROW_LENGTH",
                "`code,line\nA,b,c` | ROW_LENGTH",
                "`code,line\nA,b\n\nC,d` | ROW_LENGTH",
                "`code\nA` | COLUMN_MISSING",
                "`code,line,code\nA,b,c` | FIELD_TWICE",
                "`code,line,=1+1\nA,b,c` | FIELD_UNKNOWN",
                "`code;line\nA;b` | FIELD_UNKNOWN",
                "`code,line\n\"A,b` | QUOTE_WRONG",
                "`code,line\n\"A\"x,b` | QUOTE_WRONG",
                "`code,line\nA\"x,b` | QUOTE_WRONG",
                "{\"code\": } | NOT_JSON",
                "{\"code\": \"A\", \"line\": \"b\"} x | NOT_JSON",
                "[{\"code\": \"A\", \"line\": \"b\"} | NOT_JSON",
                "[{\"code\": \"A\", \"line\": \"b\"},] | NOT_JSON",
                "[[]] | ROW_EXPECTED",
                "{\"code\": {}, \"line\": \"b\"} | TEXT_EXPECTED",
                "{\"code\": \"A\", \"code\": \"A\", \"line\": \"b\"} | FIELD_TWICE",
                "{\"code\": \"A\", \"lime\": \"b\"} | FIELD_UNKNOWN"
            })
    void what_is_not_as_expected_is_refused(String file, Code code) {
        assertThat(read(file).faults()).extracting(DataFault::code).contains(code);
    }

    @Test
    void other_encodings_and_endless_files_are_refused() {
        assertThat(codes("code,line\nA,検体".getBytes(Charset.forName("Shift_JIS"))))
                .containsExactly(Code.NOT_UTF_8);
        assertThat(codes("code,line\nA,b".getBytes(StandardCharsets.UTF_16))).containsExactly(Code.NOT_UTF_8);
        assertThat(codes("code,line\nA,b".getBytes(StandardCharsets.UTF_16LE))).containsExactly(Code.HOLDS_NUL);
        assertThat(codes(new byte[DataFile.MOST_BYTES + 1])).containsExactly(Code.TOO_LARGE);
        assertThat(codes(("code,line\n" + "A,b\n".repeat(DataFile.MOST_ROWS + 1)).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(Code.TOO_MANY_ROWS);
        assertThat(codes("[".repeat(100_000).getBytes(StandardCharsets.UTF_8))).contains(Code.NOT_JSON);
    }

    @Property(tries = 300)
    void whatever_is_written_is_read(@ForAll @Size(min = 1, max = 5) List<@NotEmpty @NotBlank String> texts) {
        var clean = texts.stream().map(DataFileTest::encodable).toList();
        var csv = clean.stream()
                .map(t -> '"' + t.replace("\"", "\"\"") + "\",x")
                .collect(Collectors.joining("\r\n", "code,line\r\n", "\r\n"));
        var json =
                Json.of(clean.stream().map(t -> Map.of("code", t, "line", "x")).toList());
        for (var file : List.of(csv, json)) {
            assertThat(read(file).faults()).isEmpty();
            assertThat(read(file).rows())
                    .extracting(r -> r.values().get("code"))
                    .isEqualTo(clean);
        }
    }

    @Property(tries = 500)
    void no_bytes_make_the_reader_fail(@ForAll byte[] bytes) {
        var read = DataFile.read(bytes, FIELDS);
        assertThat(read.rows().isEmpty() && read.faults().isEmpty()).isFalse();
    }

    @Property(tries = 500)
    void no_text_makes_the_reader_fail(@ForAll String text) {
        for (var begin : List.of("", "[", "{\"code\":", "code,line\n", "code,line\n\"")) {
            var read = read(begin + text);
            assertThat(read.rows().isEmpty() && read.faults().isEmpty()).isFalse();
        }
    }

    private static String encodable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '0');
    }

    private static List<Code> codes(byte[] bytes) {
        return DataFile.read(bytes, FIELDS).faults().stream()
                .map(DataFault::code)
                .toList();
    }

    private static DataReading read(String text) {
        return DataFile.read(text.getBytes(StandardCharsets.UTF_8), FIELDS);
    }
}
