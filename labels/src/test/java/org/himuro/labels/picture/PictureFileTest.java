package org.himuro.labels.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.himuro.labels.picture.PictureFinding.Code;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("L6")
class PictureFileTest {
    private static final int[] GREYS = {0, 60, 200, 255, 17, 90};

    private static BufferedImage picture(int type) {
        var picture = new BufferedImage(3, 2, type);
        for (var k = 0; k < GREYS.length; k++) {
            var g = GREYS[k];
            picture.setRGB(k % 3, k / 3, 0xFF000000 | g << 16 | g << 8 | g);
        }
        return picture;
    }

    private static byte[] file(BufferedImage picture, String format) {
        try {
            var out = new ByteArrayOutputStream();
            assertThat(ImageIO.write(picture, format, out)).isTrue();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Code refusal(byte[] file) {
        var reading = PictureFile.read(file);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.findings()).hasSize(1);
        return reading.findings().getFirst().code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tiff"})
    void each_format_gives_the_greys_that_are_in_it(String format) {
        var gray = PictureFile.read(file(picture(BufferedImage.TYPE_3BYTE_BGR), format))
                .value()
                .orElseThrow();
        for (var k = 0; k < GREYS.length; k++) {
            assertThat(gray.at(k % 3, k / 3)).isEqualTo(GREYS[k]);
        }
    }

    @Test
    void a_sixteen_bit_scan_keeps_its_upper_eight_bits() {
        var picture = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        picture.getRaster().setSample(0, 0, 0, 0x1234);
        picture.getRaster().setSample(1, 0, 0, 0xFEDC);
        for (var format : new String[] {"png", "tiff"}) {
            var gray = PictureFile.read(file(picture, format)).value().orElseThrow();
            assertThat(new int[] {gray.at(0, 0), gray.at(1, 0)}).containsExactly(0x12, 0xFE);
        }
    }

    @Test
    void what_is_transparent_lies_on_white() {
        var picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        assertThat(PictureFile.read(file(picture, "png")).value().orElseThrow().at(0, 0))
                .isEqualTo(255);
    }

    @Test
    void a_bomb_is_refused_by_its_header_alone() {
        assertThat(refusal(header(60_000, 60_000))).isEqualTo(Code.TOO_MANY_PIXELS);
        assertThat(refusal(header(2_000_000_000, 1))).isEqualTo(Code.TOO_MANY_PIXELS);
    }

    @Test
    void an_animated_picture_is_refused() {
        var png = file(picture(BufferedImage.TYPE_3BYTE_BGR), "png");
        var out = ByteBuffer.allocate(png.length + 20);
        out.put(png, 0, 33).put(chunk("acTL", new byte[8])).put(png, 33, png.length - 33);
        assertThat(refusal(out.array())).isEqualTo(Code.SEVERAL_PICTURES);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY_FILE",
        "GIF89a, NOT_A_PICTURE",
        "<svg/>, NOT_A_PICTURE",
        "BM, NOT_A_PICTURE",
        "BMxxxx, CORRUPT_PICTURE"
    })
    void what_is_no_picture_is_said(String content, Code code) {
        assertThat(refusal(content.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0 1 2 3 4 5",
        "2, 2 1 0 5 4 3",
        "3, 5 4 3 2 1 0",
        "4, 3 4 5 0 1 2",
        "6, 3 0 4 1 5 2",
        "8, 2 5 1 4 0 3",
        "5, 0 3 1 4 2 5",
        "7, 5 2 4 1 3 0"
    })
    void a_picture_is_set_upright_as_its_exif_says(int orientation, String order) {
        var stored = new Gray(3, 2, new byte[] {0, 1, 2, 3, 4, 5});
        var upright = Exif.Orientation.values()[orientation - 1].upright(stored);
        var expected = Arrays.stream(order.split(" ")).map(Byte::valueOf).toList();
        for (var k = 0; k < 6; k++) {
            assertThat(upright.pixels()[k]).isEqualTo(expected.get(k));
        }
    }

    @Property(tries = 300)
    void whatever_is_damaged_in_a_file_the_reader_answers(
            @ForAll @IntRange(max = 3) int format, @ForAll Random random) {
        var file = file(picture(BufferedImage.TYPE_3BYTE_BGR), new String[] {"png", "jpeg", "bmp", "tiff"}[format]);
        for (var k = random.nextInt(6); k >= 0; k--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        var cut = random.nextBoolean() ? file : Arrays.copyOf(file, random.nextInt(file.length + 1));
        assertThatCode(() -> {
                    PictureFile.read(cut);
                    Exif.orientation(cut.length == 0 ? new byte[1] : cut);
                })
                .doesNotThrowAnyException();
    }

    @Property(tries = 15)
    void noise_of_any_kind_never_gives_a_code(@ForAll Random random) {
        var gray = new Gray(240, 160, new byte[240 * 160]);
        random.nextBytes(gray.pixels());
        assertThat(BarcodeReader.read(gray)).isEmpty();
    }

    private static byte[] header(int width, int height) {
        var data = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var chunk = chunk("IHDR", data.array());
        return ByteBuffer.allocate(8 + chunk.length)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .put(chunk)
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        var body = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data);
        var crc = new CRC32();
        crc.update(body.array());
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(body.array())
                .putInt((int) crc.getValue())
                .array();
    }
}
