package org.himuro.labels.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CleanPictureProcessTest {
    private static final byte[] SECRET = "35.6812N 139.7671E Phone of Yukimura".getBytes(StandardCharsets.US_ASCII);

    private static String answer(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        CleanPictureProcess.run(new ByteArrayInputStream(file), new PrintStream(out, true, StandardCharsets.US_ASCII));
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static byte[] clean(byte[] file) throws IOException {
        var answer = answer(file);
        assertThat(answer).startsWith("OK ");
        return Base64.getDecoder().decode(answer.substring(3));
    }

    /** The upper left quarter is red. */
    private static byte[] drawn(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** As a phone writes it: which way is up, and more than anybody should know. */
    private static byte[] phone(int orientation, int width, int height) throws IOException {
        var jpeg = drawn("jpg", width, height);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + SECRET.length);
        exif.put(new byte[] {'E', 'x', 'i', 'f', 0, 0})
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(SECRET);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1});
        out.write(ByteBuffer.allocate(2).putShort((short) (exif.capacity() + 2)).array());
        out.write(exif.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    @Test
    void nothing_but_the_pixels_of_a_photograph_is_left() throws IOException {
        var file = phone(1, 640, 480);
        var clean = clean(file);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("Yukimura");
        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Yukimura", "139.7671");
        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(640);
    }

    @Test
    void what_was_taken_upright_stands_upright_and_is_of_modest_size() throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(clean(phone(6, 3200, 1600))));
        assertThat(picture.getHeight()).isEqualTo(CleanPictureProcess.MOST);
        assertThat(picture.getWidth()).isEqualTo(CleanPictureProcess.MOST / 2);
        var right = new Color(picture.getRGB(picture.getWidth() * 3 / 4, picture.getHeight() / 4));
        var left = new Color(picture.getRGB(picture.getWidth() / 4, picture.getHeight() / 4));
        assertThat(right.getGreen())
                .as("turned to the right, the red quarter is there")
                .isLessThan(80);
        assertThat(left.getGreen()).isGreaterThan(200);
    }

    @Test
    void every_orientation_keeps_the_whole_picture() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            var picture = ImageIO.read(new ByteArrayInputStream(clean(phone(orientation, 200, 100))));
            assertThat(picture.getWidth()).as("orientation %d", orientation).isEqualTo(orientation < 5 ? 200 : 100);
            long red = 0;
            for (int x = 5; x < picture.getWidth(); x += 10) {
                for (int y = 5; y < picture.getHeight(); y += 10) {
                    red += new Color(picture.getRGB(x, y)).getGreen() < 120 ? 1 : 0;
                }
            }
            assertThat(red).as("orientation %d", orientation).isBetween(45L, 55L);
        }
    }

    @Test
    void what_is_no_picture_here_is_refused() throws IOException {
        assertThat(answer(new byte[0])).isEqualTo("NO EMPTY_FILE");
        assertThat(answer("<svg/>".getBytes(StandardCharsets.US_ASCII))).isEqualTo("NO NOT_A_PICTURE");
        assertThat(answer("RIFF....WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("NO NOT_A_PICTURE");
        assertThat(answer("....ftypheic....".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("NO NOT_A_PICTURE");
        assertThat(answer(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1}))
                .startsWith("NO ");
    }

    @Test
    void a_few_bytes_that_say_to_be_a_huge_picture_are_refused_before_a_pixel_is_read() throws IOException {
        var png = drawn("png", 8, 8);
        ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        assertThat(answer(png)).startsWith("NO ");
    }
}
