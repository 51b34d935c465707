package org.himuro.labels.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.himuro.labels.symbol.SymbolDrawing;
import org.himuro.labels.symbol.SymbolKind;
import org.himuro.labels.symbol.SymbolWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("L4")
@Tag("L6")
class ReadPictureTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return new ReadPicture(print(out), print(err), Locale.ENGLISH).run(args);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String file(java.awt.image.BufferedImage picture) throws IOException {
        var file = new File(folder.toFile(), "picture.png");
        ImageIO.write(picture, "png", file);
        return file.toString();
    }

    @Test
    void a_barcode_picture_gives_one_object_with_its_symbols() throws IOException {
        var symbol = SymbolWriter.write(SymbolKind.DATA_MATRIX, "HMCLN22").orElseThrow();
        var file = file(SymbolDrawing.picture(symbol, 5));
        assertThat(run("barcode", file)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", ""))
                .isEqualTo(
                        "{\"file\":\"" + file + "\",\"symbols\":[{\"format\":\"DATA_MATRIX\",\"text\":\"HMCLN22\"}]}");
    }

    @Test
    void a_rack_picture_gives_all_its_cells() throws IOException {
        var rack = DrawnRack.of(Look.PLAIN.pitch(90), new Random(3));
        assertThat(run("rack-picture", file(rack.picture()), "--layout", "8x12", "--seen-from", "below"))
                .isZero();
        var json = out.toString(StandardCharsets.UTF_8);
        assertThat(json.lines().filter(l -> l.contains("\"position\""))).hasSize(96);
        rack.truth().values().forEach(code -> assertThat(json).contains("\"" + code + "\""));
        assertThat(json).contains("\"rackCode\": null", "rack-code-missing");
    }

    @Test
    void a_refused_picture_exits_with_two_and_says_why() throws IOException {
        var file = Files.writeString(folder.resolve("no.png"), "not a picture").toString();
        assertThat(run("rack-picture", file)).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("not-a-picture", "\"cells\": []");
    }

    @Test
    void a_wrong_call_exits_with_two_and_says_what_is_wrong() {
        assertThat(run("rack-picture", "x.png", "--layout", "0x3")).isEqualTo(2);
        assertThat(run("rack-picture", "x.png", "--seen-from", "aside")).isEqualTo(2);
        assertThat(run("barcode")).isEqualTo(2);
        assertThat(run("barcode", folder.resolve("none.png").toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--layout takes", "--seen-from takes", "no file given", "No such file");
    }
}
