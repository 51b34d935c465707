package org.himuro.labels.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.himuro.labels.id.CodeBook;
import org.himuro.labels.id.ParsedCode.CommandCode;
import org.himuro.labels.id.ParsedCode.OurCode;
import org.himuro.labels.layout.LayoutFile.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The schema that is published says the same as the reader. */
@Tag("L3")
class LayoutSchemaTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/himuro/labels/layouts");
    private static final String GOOD = """
            layout: own
            version: 1
            title: {ja: 自作, en: Own}
            size: [100, 100]
            shape: round
            fields: [code]
            elements:
              - text: {in: [1, 1, 28, 4], size: 3, weight: bold, align: left, text: "{code}"}
              - symbol: {kind: code-128, at: [10, 10], module: 0.254, height: 7, text: "{code}"}
              - frame: {in: [1, 1, 9, 9], line: 0.4}
              - rule: {in: [1, 1, 9, 9]}
              - diamond: {centre: [50, 50], side: 50, line: 2}
              - polygon: {corners: [[1, 1], [2, 1], [2, 2]]}
            sample:
              ja: {code: A}
              en: {code: A}
            """;

    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text(FOLDER.resolve("layout.schema.json")));

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_layout_that_comes_along_is_of_the_schema_and_known(Path file) {
        assertThat(faults(text(file))).isEmpty();
        var layout = Layouts.all().stream()
                .filter(l -> file.endsWith("%s-%d.yaml".formatted(l.name(), l.version())))
                .findFirst();
        assertThat(layout).as(file.toString()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void every_layout_has_a_sample_in_both_languages_with_a_code_of_ours(Layouts layout) {
        assertThat(layout.layout().samples()).containsOnlyKeys("ja", "en");
        layout.layout().samples().values().forEach(sample -> {
            assertThat(sample.keySet())
                    .containsExactlyElementsOf(layout.layout().fields());
            assertThat(CodeBook.installed().parse(String.valueOf(sample.get("code"))))
                    .isInstanceOfAny(OurCode.class, CommandCode.class);
        });
    }

    @Test
    void what_has_everything_is_read_and_of_the_schema() {
        assertThat(faults(GOOD)).isEmpty();
        assertThat(LayoutFile.read(GOOD)).isInstanceOf(Reading.Read.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version: 1 | version: 0",
                "version: 1 | version: 1.5",
                "version: 1 | colour: red",
                "en: Own | de: Eigen",
                "en: Own | en: ' '",
                "size: [100, 100] | size: [2, 100]",
                "size: [100, 100] | size: [100, 100, 100]",
                "shape: round | shape: oval",
                "fields: [code] | fields: code",
                "align: left | align: middle",
                "weight: bold | weight: heavy",
                "size: 3 | size: 0.5",
                "in: [1, 1, 28, 4] | in: [1, 1, 28]",
                "in: [1, 1, 28, 4] | in: [-1, 1, 28, 4]",
                "kind: code-128 | kind: aztec",
                "module: 0.254 | module: 0.15",
                "height: 7, | ''",
                "line: 0.4 | line: 0",
                "side: 50 | side: 49.9",
                "line: 2 | line: 1.9",
                "[2, 1], | ''",
                "[2, 1] | [2, 1, 3]",
                "rule: | ruler:",
                "en: {code: A} | en: {serial: A}"
            })
    void what_the_one_refuses_the_other_refuses(String part, String otherwise) {
        var file = GOOD.replace(part, otherwise);
        assertThat(file).isNotEqualTo(GOOD);
        assertThat(LayoutFile.read(file)).isInstanceOf(Reading.Faulty.class);
        if (!otherwise.contains("serial")) { // which fields there are, no schema knows
            assertThat(faults(file)).isNotEmpty();
        }
    }

    private List<String> faults(String yaml) {
        JsonNode node = new ObjectMapper().valueToTree(new Yaml().load(yaml));
        return schema.validate(node).stream().map(Object::toString).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
