package org.himuro.labels.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Whether a TIFF's directory asks for no more memory than its file and its picture can need: the reader believes what it is told. */
final class TiffCheck {
    private static final int[] BYTES = {1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    private static final int TILE_WIDTH = 322;
    private static final int TILE_LENGTH = 323;
    private static final int SAMPLES = 277;
    private static final int LARGEST_TILE = 8_192;
    private static final int MOST_SAMPLES = 8;

    private TiffCheck() {}

    static boolean isModest(byte[] file) {
        try {
            var data = ByteBuffer.wrap(file);
            data.order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var directory = data.getInt(4);
            var count = data.getShort(directory) & 0xFFFF;
            for (var k = 0; k < count; k++) {
                if (!isModest(data, directory + 2 + 12 * k)) {
                    return false;
                }
            }
            return true;
        } catch (IndexOutOfBoundsException damaged) {
            return false;
        }
    }

    private static boolean isModest(ByteBuffer data, int entry) {
        var tag = data.getShort(entry) & 0xFFFF;
        var type = data.getShort(entry + 2) & 0xFFFF;
        var count = data.getInt(entry + 4) & 0xFFFF_FFFFL;
        var size = type < BYTES.length ? BYTES[type] : 1;
        if (count * size > data.capacity()) {
            return false;
        }
        var value = size == 2 ? data.getShort(entry + 8) & 0xFFFF : data.getInt(entry + 8) & 0xFFFF_FFFFL;
        return switch (tag) {
            case TILE_WIDTH, TILE_LENGTH -> value <= LARGEST_TILE;
            case SAMPLES -> value <= MOST_SAMPLES;
            default -> true;
        };
    }
}
