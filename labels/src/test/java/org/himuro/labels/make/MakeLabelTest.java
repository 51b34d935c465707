package org.himuro.labels.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.himuro.labels.json.Json;
import org.himuro.labels.layout.Layout;
import org.himuro.labels.layout.Layouts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("L3")
class MakeLabelTest {
    private static final String HEAD = "code,title,line1,line2\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource
    void every_layout_is_made_from_its_own_sample_in_every_form(Layouts layout) throws IOException {
        for (var sample : layout.layout().samples().values()) {
            var data = file("data.json", Json.of(sample));
            assertThat(make(layout.layout(), data, "zpl", "--out", path("l.zpl")))
                    .isZero();
            assertThat(make(layout.layout(), data, "pdf", "--out", path("l.pdf")))
                    .isZero();
            assertThat(make(layout.layout(), data, "png", "--out", path("l.png")))
                    .isZero();
            assertThat(Files.readString(folder.resolve("l.zpl")))
                    .startsWith("^XA")
                    .endsWith("^XZ\n");
            assertThat(Files.readAllBytes(folder.resolve("l.pdf")))
                    .startsWith("%PDF-".getBytes(StandardCharsets.UTF_8));
            var picture = ImageIO.read(folder.resolve("l.png").toFile());
            assertThat(picture.getWidth() / 300.0 * 25.4)
                    .isCloseTo(layout.layout().width(), org.assertj.core.api.Assertions.within(0.1));
        }
        assertThat(err.size()).isZero();
    }

    @Test
    void the_list_names_every_layout_with_its_fields() {
        assertThat(run("--list")).isZero();
        assertThat(said()).contains("cap-dot", "cryovial-wrap", "parcel", "\"netKg\"", "クライオチューブ");
    }

    @Test
    void labels_go_to_standard_output_alone_and_the_report_beside_them() throws IOException {
        var data = file("data.csv", HEAD + "BNCH000045T,\"NCH, 45\",\"say \"\"9 x 9\"\"\",\r\n");
        assertThat(run("box", "--data", data, "--to", "png")).isZero();
        assertThat(ImageIO.read(new ByteArrayInputStream(out.toByteArray()))).isNotNull();
        assertThat(err.size()).isZero();
        out.reset();
        assertThat(run("box", "--data", file("b.csv", HEAD + "検体,t,,\n"), "--to", "zpl"))
                .isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(
                        "\"message\": \"Row 1, field \\\"code\\\": A Data Matrix symbol holds Latin-1, not \\\"検体\\\"\"");
    }

    @Test
    void several_pictures_are_numbered() throws IOException {
        var data = file("data.csv", HEAD + "BNCH000045T,A,,\nBNCH000046R,B,,\n");
        assertThat(run("box", "--data", data, "--to", "png")).isEqualTo(2);
        assertThat(run("box", "--data", data, "--to", "png", "--out", path("box.png")))
                .isZero();
        assertThat(folder.resolve("box-1.png")).exists();
        assertThat(folder.resolve("box-2.png")).exists();
    }

    @Test
    void all_faults_of_a_table_are_said_at_once_with_row_and_field() throws IOException {
        var data = file(
                "data.csv",
                HEAD
                        + "BNCH000045T,NCH,a,b\n"
                        + "BNCH000046R,NCH\n"
                        + "BNCH000047P,A title that is much too wide for a box,\"new\nline\",\n"
                        + ",DNA 🧬,,\n");
        assertThat(run("box", "--data", data, "--to", "zpl", "--out", path("x.zpl")))
                .isEqualTo(2);
        assertThat(folder.resolve("x.zpl")).doesNotExist();
        assertThat(said().lines().filter(l -> l.contains("\"message\"")))
                .map(String::strip)
                .containsExactly(
                        "\"message\": \"Row 2: The row has 2 values, the first line names 4\"",
                        "\"message\": \"Row 3, field \\\"title\\\": \\\"A title that is much too wide for a box\\\" is 73.156 mm wide, and there are 37.5 mm\"",
                        "\"message\": \"Row 3, field \\\"line1\\\": The face has no sign for U+000A (place 4); leave it out or write it otherwise\"",
                        "\"message\": \"Row 4, field \\\"code\\\": A Data Matrix symbol holds Latin-1, not \\\"\\\"\"",
                        "\"message\": \"Row 4, field \\\"title\\\": The face has no sign for U+1F9EC (place 5); leave it out or write it otherwise\"",
                        "\"message\": \"Row 4, field \\\"code\\\": A Code 128 symbol holds ASCII, 1-80, not \\\"\\\"\"");
    }

    @Test
    void all_faults_of_a_list_are_said_at_once_with_row_and_field() throws IOException {
        var data = file("data.json", """
                [{"code": "BNCH000045T", "title": "t", "line1": "", "line2": 12},
                 {"code": true, "title": "t", "line1": null, "line2": ["x"], "colour": "red", "title": "u"},
                 "BNCH000046R",
                 {"code": "BNCH000047P", "title": "t", "line1": "only this"}]
                """);
        assertThat(run("box", "--data", data, "--to", "pdf", "--out", path("x.pdf")))
                .isEqualTo(2);
        assertThat(said().lines().filter(l -> l.contains("\"message\"")))
                .map(String::strip)
                .containsExactly(
                        "\"message\": \"Row 2, field \\\"code\\\": A text in quotes is expected, not true\"",
                        "\"message\": \"Row 2, field \\\"line1\\\": A text in quotes is expected, not null\"",
                        "\"message\": \"Row 2, field \\\"line2\\\": A text in quotes is expected, not […]\"",
                        "\"message\": \"Row 2, field \\\"colour\\\": The layout has no such field; it has code, title, line1, line2\"",
                        "\"message\": \"Row 2, field \\\"title\\\": The field is given twice\"",
                        "\"message\": \"Row 3: A row is an object, as {\\\"code\\\": \\\"…\\\"}, not \\\"…\\\"\"",
                        "\"message\": \"Row 4, field \\\"line2\\\": A value is needed; it may be empty where the label leaves it out\"");
    }

    @Test
    void faults_are_said_in_japanese_to_who_reads_japanese() throws IOException {
        var data = file("data.json", "{\"code\": \"BNCH000045T\", \"title\": \"t\", \"line1\": \"\"}");
        assertThat(new MakeLabel(print(out), print(err), Locale.JAPAN).run("box", "--data", data, "--to", "zpl"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("1 行目の項目「line2」: 値が必要です");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--data x.csv --to zpl | no layout given",
                "box --to zpl | --data is missing",
                "box --data x.csv | --to is missing",
                "box --data x.csv --to svg | --to takes zpl, pdf or png, not svg",
                "box --data none.csv --to zpl | no such file",
                "box --data . --to zpl | a folder",
                "nobox --data x.csv --to zpl | there is no layout nobox",
                "box --data x.csv --to zpl --dpi 30 | --dpi takes a number from 72 to 2400",
                "box --data x.csv --to zpl --colour red | \"--colour\" is not understood",
                "box --data x.csv --data y.csv --to zpl | --data takes one value, once",
                "box --data x.csv --to pdf --stock A4 | --stock takes page:grid:corner:pitch",
                "box --data x.csv --to pdf --stock 210x297:9x9:10,10:60x30 | The labels do not lie on the page",
                "box --data x.csv --to pdf --stock 210x297:2x2:10,10:40x30 | larger than those of the stock",
                "box --data x.csv --to pdf --used 30 | --used is beyond it"
            })
    void a_wrong_call_is_refused_and_says_what_is_wrong(String words, String expected) throws IOException {
        file("x.csv", HEAD + "BNCH000045T,A,,\n");
        var args = words.strip().split(" ");
        for (var i = 1; i < args.length; i++) {
            args[i] = args[i - 1].equals("--data") ? path(args[i]) : args[i];
        }
        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("Usage: label")
                .contains(expected);
        assertThat(out.size()).isZero();
    }

    @Test
    void a_layout_of_ones_own_is_a_file_and_its_faults_have_lines() throws IOException {
        var good = file("own.yaml", """
                layout: own
                version: 1
                title: {ja: 自作, en: Own}
                size: [30, 10]
                fields: [code]
                elements:
                  - text: {in: [1, 1, 28, 4], size: 3, text: "{code}"}
                """);
        var data = file("data.csv", "code\nA\nB\n");
        assertThat(run(good, "--data", data, "--to", "zpl")).isZero();
        assertThat(said()).containsSubsequence("^FX A^FS", "^FX B^FS");
        var bad = file("bad.yaml", Files.readString(Path.of(good)).replace("size: [30, 10]", "size: [30]"));
        assertThat(run(bad, "--data", data, "--to", "zpl")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 4: \\\"size\\\" takes 2 numbers in mm");
    }

    @Test
    void a_stock_given_in_millimetres_takes_as_many_pages_as_it_needs() throws IOException {
        var rows = IntStream.range(0, 9)
                .mapToObj(i -> "BNCH000045T,%d,,".formatted(i))
                .collect(Collectors.joining("\n"));
        var data = file("data.csv", HEAD + rows);
        assertThat(run(
                        "box",
                        "--data",
                        data,
                        "--to",
                        "pdf",
                        "--stock",
                        "105x148:2x4:1,1:51x30",
                        "--used",
                        "3",
                        "--out",
                        path("x.pdf")))
                .isZero();
        var pdf = Files.readString(folder.resolve("x.pdf"), StandardCharsets.ISO_8859_1);
        assertThat(pdf.split("/Type\\s*/Page\\b", -1)).hasSize(3);
    }

    private int make(Layout layout, String data, String to, String... more) {
        var words = new java.util.ArrayList<>(java.util.List.of(layout.name(), "--data", data, "--to", to));
        words.addAll(java.util.List.of(more));
        return run(words.toArray(String[]::new));
    }

    private int run(String... args) {
        return new MakeLabel(print(out), print(err), Locale.ENGLISH).run(args);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
