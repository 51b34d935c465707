package org.himuro.integrations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("L5")
class ReadTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return new Read(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), Locale.ENGLISH).run(args);
    }

    private static String file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void a_rack_file_is_printed_in_the_promised_shape(@TempDir Path folder) throws IOException {
        assertThat(run("rack-file", file(folder, "x.csv", "A1,007\nA2,NO READ\nC1,\n")))
                .isZero();
        var json = new ObjectMapper().readTree(out.toString(UTF_8));
        assertThat(json.fieldNames()).toIterable().containsExactly("rackCode", "readAt", "cells", "findings");
        assertThat(json.at("/cells/0").toString())
                .isEqualTo("{\"position\":\"A1\",\"state\":\"code\",\"code\":\"007\"}");
        assertThat(json.at("/cells/1/state").asText()).isEqualTo("unread");
        assertThat(json.at("/cells/2/state").asText()).isEqualTo("empty");
        assertThat(json.at("/findings/0").fieldNames()).toIterable().containsExactly("line", "code", "message");
    }

    @Test
    void a_loggers_file_is_printed_in_the_promised_shape_and_another_makers_is_refused(@TempDir Path folder)
            throws IOException {
        var log = file(
                folder, "log.csv", "Serial No: 7\nTime,Temp (°F)\n2026-02-03 09:00,-109.3\n2026-02-03 09:10,OPEN\n");
        assertThat(run("logger", log)).isZero();
        var json = new ObjectMapper().readTree(out.toString(UTF_8));
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly("maker", "serial", "unit", "zone", "readings", "findings");
        assertThat(json.at("/readings/0").toString()).isEqualTo("{\"at\":\"2026-02-03T09:00:00\",\"celsius\":-78.5}");
        assertThat(json.at("/readings/1").toString()).isEqualTo("{\"at\":\"2026-02-03T09:10:00\",\"celsius\":null}");
        assertThat(json.at("/zone").isNull()).isTrue();
        assertThat(run("logger", "--maker", "Rotronic", log)).isEqualTo(2);
        assertThat(run("logger", "--unit", "X", log)).isEqualTo(2);
    }

    @Test
    void a_file_larger_than_any_reader_takes_is_refused_in_the_promised_shape(@TempDir Path folder) throws IOException {
        var huge = folder.resolve("huge.csv");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        assertThat(run("rack-file", huge.toString())).isEqualTo(2);
        assertThat(new ObjectMapper()
                        .readTree(out.toString(UTF_8))
                        .at("/findings/0/code")
                        .asText())
                .isEqualTo("too-large");
    }

    @Test
    void a_mapping_written_down_once_reads_the_files_of_its_device(@TempDir Path folder) throws IOException {
        var logger = file(
                folder,
                "logger.json",
                "{\"maker\":\"ours\",\"delimiter\":\"|\",\"time\":1,\"temperature\":3,\"unit\":\"°C\",\"zone\":\"Asia/Tokyo\"}");
        assertThat(run(
                        "logger",
                        "--mapping",
                        logger,
                        file(folder, "a.txt", "2026-02-03 09:00|x|-80\n2026-02-03 09:10|x|-81\n")))
                .isZero();
        assertThat(out.toString(UTF_8)).contains("2026-02-03T09:00:00+09:00").contains("\"ours\"");
        var rack = file(
                folder,
                "rack.json",
                "{\"positions\":\"columns\",\"delimiter\":\";\",\"position\":2,\"code\":1,\"empty\":[\"leer\"]}");
        assertThat(run("rack-file", "--mapping", rack, file(folder, "r.txt", "AB1;1\nleer;2\n")))
                .isZero();
        assertThat(out.toString(UTF_8)).contains("\"B1\"").contains("\"empty\"");
        assertThat(run("logger", "--mapping", file(folder, "bad.json", "{\"unit\":\"miles\"}"), rack))
                .isEqualTo(2);
        assertThat(run("rack-file", "--mapping", file(folder, "none.json", "{"), rack))
                .isEqualTo(2);
    }

    @Test
    void several_files_are_an_array_and_one_refusal_makes_the_exit_code(@TempDir Path folder) throws IOException {
        var good = file(folder, "g.json", "{\"summary\":{\"before_filtering\":{\"total_bases\":30000000000000000}}}");
        assertThat(run("sequencing-qc", good, file(folder, "b.json", "{"))).isEqualTo(2);
        var json = new ObjectMapper().readTree(out.toString(UTF_8));
        assertThat(json.size()).isEqualTo(2);
        assertThat(json.at("/0/metrics/total_bases/value").asText()).isEqualTo("30000000000000000");
        assertThat(json.at("/1/findings/0/code").asText()).isEqualTo("malformed-json");
    }

    @Test
    void names_are_printed_only_when_asked_for(@TempDir Path folder) throws IOException {
        var message = file(folder, "m.hl7", "MSH|^~\\&|||||||ADT^A08|1|P|2.5\rPID|1||9||YAMADA^HANAKO\r");
        assertThat(run("hl7", message)).isZero();
        assertThat(out.toString(UTF_8)).doesNotContain("YAMADA");
        assertThat(run("hl7", "--with-names", message)).isZero();
        assertThat(out.toString(UTF_8)).contains("YAMADA");
    }

    @Test
    void a_wrong_call_is_answered_with_one_sentence() {
        assertThat(run("photo", "x")).isEqualTo(2);
        assertThat(run("hl7", "/nowhere/at/all")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("unknown kind \"photo\"").contains("No such file");
        assertThat(err.toString(UTF_8).lines()).hasSize(2);
    }
}
