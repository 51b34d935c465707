package org.himuro.labels.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The little that is wanted of a JPEG's or TIFF's EXIF data: which way is up. Whatever is damaged there counts as not there. */
final class Exif {
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int MOST_ENTRIES = 500;

    private Exif() {}

    /** How the picture is stored; named by what the standard's numbers 1 to 8 ask for. */
    enum Orientation {
        AS_IS,
        MIRRORED,
        UPSIDE_DOWN,
        UPSIDE_DOWN_MIRRORED,
        MIRRORED_TURNED_LEFT,
        TURNED_RIGHT,
        MIRRORED_TURNED_RIGHT,
        TURNED_LEFT;

        Gray upright(Gray stored) {
            return switch (this) {
                case AS_IS -> stored;
                case MIRRORED -> stored.mirrored();
                case UPSIDE_DOWN -> stored.turned().turned();
                case UPSIDE_DOWN_MIRRORED -> stored.turned().turned().mirrored();
                case MIRRORED_TURNED_LEFT -> stored.turned().mirrored();
                case TURNED_RIGHT -> stored.turned();
                case MIRRORED_TURNED_RIGHT -> stored.mirrored().turned();
                case TURNED_LEFT -> stored.turned().turned().turned();
            };
        }
    }

    static Orientation orientation(byte[] file) {
        try {
            var at = file[0] == (byte) 0xFF ? tiffInJpeg(file) : 0;
            return at < 0 || file[0] == (byte) 0x89 || file[0] == 'B' ? Orientation.AS_IS : inTiff(file, at);
        } catch (IndexOutOfBoundsException damaged) {
            return Orientation.AS_IS;
        }
    }

    private static int tiffInJpeg(byte[] file) {
        var at = 2;
        while (at + 4 < file.length && file[at] == (byte) 0xFF) {
            var marker = file[at + 1] & 0xFF;
            var length = (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
            if (marker == APP1 && file[at + 4] == 'E' && file[at + 5] == 'x' && file[at + 6] == 'i') {
                return at + 10;
            }
            if (marker == START_OF_SCAN || length < 2) {
                return -1;
            }
            at += 2 + length;
        }
        return -1;
    }

    private static Orientation inTiff(byte[] file, int at) {
        var data = ByteBuffer.wrap(file, at, file.length - at).slice();
        data.order(data.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = data.getInt(4);
        var count = Math.min(MOST_ENTRIES, data.getShort(directory));
        for (var k = 0; k < count; k++) {
            var entry = directory + 2 + 12 * k;
            if ((data.getShort(entry) & 0xFFFF) == ORIENTATION && data.getShort(entry + 2) == SHORT) {
                var value = data.getShort(entry + 8);
                return value >= 1 && value <= 8 ? Orientation.values()[value - 1] : Orientation.AS_IS;
            }
        }
        return Orientation.AS_IS;
    }
}
