package org.himuro.labels.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.himuro.labels.picture.BarcodeReader.Barcode;
import org.himuro.labels.picture.CornerSearch.Scale;
import org.himuro.labels.picture.CornerSearch.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On real pictures of others, where they are at hand ({@code -Dhimuro.cases}). */
@Tag("L4")
@Tag("L6")
class RealPicturesTest {
    /** Not read: its modules grow narrower from left to right, as no scanner and no even bend of a label shows them. */
    private static final List<String> NOT_READ = List.of("distorted.png");

    private final Path cases = Path.of(System.getProperty("himuro.cases", ""));

    @BeforeEach
    void needs_the_cases() {
        assumeTrue(
                !cases.toString().isEmpty() && Files.isDirectory(cases.resolve("barcodes")),
                "no real pictures: himuro.cases is not set");
    }

    @Test
    void every_barcode_picture_gives_its_text_but_those_named() throws IOException {
        try (var files = Files.walk(cases.resolve("barcodes"))) {
            var pictures = files.filter(f -> f.toString().endsWith(".png") && Files.exists(text(f)))
                    .toList();
            assertThat(pictures).isNotEmpty();
            assertThat(NOT_READ.size()).isLessThanOrEqualTo(pictures.size() / 10);
            for (var file : pictures) {
                var picture = PictureFile.read(Files.readAllBytes(file)).value().orElseThrow();
                var read =
                        BarcodeReader.read(picture).stream().map(Barcode::text).toList();
                if (NOT_READ.contains(file.getFileName().toString())) {
                    assertThat(read).as(file.toString()).isEmpty();
                    assertThat(plainReads(picture)).as(file.toString()).isFalse();
                } else {
                    assertThat(read).as(file.toString()).containsExactly(Files.readString(text(file)));
                }
            }
        }
    }

    @Test
    void pictures_without_a_code_give_none() throws IOException {
        try (var files = Files.walk(cases.resolve("barcodes"))) {
            for (var file : files.filter(f -> f.toString().contains("falsepositives")
                            && f.toString().endsWith(".png"))
                    .toList()) {
                assertThat(BarcodeReader.read(Files.readAllBytes(file)).value())
                        .as(file.toString())
                        .contains(List.of());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"vial_1ml_sample.bmp, 125, 115, 1052533809", "vial_5ml_sample.bmp, 150, 160, NA0003372326"})
    void the_bottom_of_a_scanned_tube_is_read(String file, int x, int y, String code) throws IOException {
        assertThat(at("michalkahle-RackScanner/resources/" + file, x, y)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "665, 440, DF150E0101",
        "335, 515, DF150E0144",
        "440, 695, DF150E0016",
        "690, 195, DF150E0156",
        "472, 145, DF150E0129",
        "272, 240, DF150E0323",
        "152, 408, DF150E0042",
        "245, 805, DF150E0443",
        "658, 885, DF150E0370",
        "895, 545, DF150E0250"
    })
    void each_pin_of_a_puck_is_read(int x, int y, String code) throws IOException {
        assertThat(at("dls-puck/test-resources/puck1_11.png", x, y)).isEqualTo(code);
    }

    /** The only view of a whole rack at hand: 1.6 pixels a module, mirrored, circles drawn over it. Its tubes run in a serpentine. */
    @Test
    void in_a_small_view_of_a_rack_what_is_read_is_right() throws IOException {
        var file = Files.readAllBytes(cases.resolve("racks/michalkahle-RackScanner/from-notebook/cell2_0.png"));
        var rack = new RackPictureReader(RackShape.OF_96, SeenFrom.BELOW)
                .read(file)
                .value()
                .orElseThrow();
        var read = rack.cells().stream().filter(c -> c.code().isPresent()).toList();
        assertThat(read).hasSizeGreaterThan(35);
        assertThat(read).allSatisfy(c -> assertThat(c.code()).contains(serpentine(c.position())));
        assertThat(rack.cells())
                .filteredOn(c -> c.state() == RackPicture.State.EMPTY)
                .allMatch(c -> c.position().endsWith("12"));
    }

    private static String serpentine(String position) {
        var row = position.charAt(0) - 'A';
        var column = Integer.parseInt(position.substring(1));
        return "0" + (row % 2 == 0 ? 219_478_207 - 12 * row - column : 219_478_194 - 12 * row + column);
    }

    private String at(String file, int x, int y) throws IOException {
        var picture = PictureFile.read(Files.readAllBytes(cases.resolve("racks").resolve(file)))
                .value()
                .orElseThrow();
        var sides =
                DoubleStream.iterate(50, s -> s < 110, s -> s * 1.17).boxed().toList();
        return new SymbolSearch(picture, List.of(14, 12, 16, 10, 18))
                .read(new Window(x, y, 85, 51), new Scale(sides, 5, List.of(1, -1)))
                .symbol()
                .map(TubeSymbol::text)
                .orElse("");
    }

    private static Path text(Path picture) {
        return Path.of(picture.toString().replace(".png", ".txt"));
    }

    private static boolean plainReads(Gray picture) {
        var turned = picture;
        for (var quarter = 0; quarter < 4; quarter++) {
            try {
                new MultiFormatReader()
                        .decode(
                                new BinaryBitmap(new HybridBinarizer(GraySource.of(turned))),
                                Map.of(DecodeHintType.TRY_HARDER, true));
                return true;
            } catch (NotFoundException none) {
                turned = turned.turned();
            }
        }
        return false;
    }
}
