package org.himuro.integrations.logger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A string of BIFF8: number of characters, a flag for one or two bytes each, the characters. */
final class XlsText {

    private XlsText() {}

    static String of(ByteBuffer data) {
        int length = Short.toUnsignedInt(data.getShort());
        boolean wide = (data.get() & 1) != 0;
        var bytes = new byte[Math.min(data.remaining(), wide ? 2 * length : length)];
        data.get(bytes);
        return new String(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    }
}
