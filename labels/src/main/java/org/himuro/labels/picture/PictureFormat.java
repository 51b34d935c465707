package org.himuro.labels.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The picture formats that are read, told by their first bytes; the file's name says nothing. */
enum PictureFormat {
    PNG(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    JPEG(0xFF, 0xD8, 0xFF),
    BMP('B', 'M'),
    TIFF('I', 'I', 42, 0),
    TIFF_BIG_ENDIAN('M', 'M', 0, 42);

    private static final byte[] ANIMATION = "acTL".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DATA = "IDAT".getBytes(StandardCharsets.US_ASCII);

    private final byte[] first;

    PictureFormat(int... first) {
        this.first = new byte[first.length];
        for (var k = 0; k < first.length; k++) {
            this.first[k] = (byte) first[k];
        }
    }

    static Optional<PictureFormat> of(byte[] file) {
        return Arrays.stream(values())
                .filter(f -> file.length > f.first.length
                        && Arrays.equals(file, 0, f.first.length, f.first, 0, f.first.length))
                .findFirst()
                .map(f -> f == TIFF_BIG_ENDIAN ? TIFF : f);
    }

    /** Whether a PNG says before its first data that it is animated. */
    static boolean isAnimated(byte[] png) {
        var at = 8;
        while (at >= 8 && at + 8 <= png.length) {
            if (Arrays.equals(png, at + 4, at + 8, ANIMATION, 0, 4)) {
                return true;
            }
            if (Arrays.equals(png, at + 4, at + 8, DATA, 0, 4)) {
                return false;
            }
            var length = java.nio.ByteBuffer.wrap(png, at, 4).getInt();
            at = length < 0 || length > png.length ? -1 : at + 12 + length;
        }
        return false;
    }
}
