package org.himuro.integrations.logger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The shared strings of a BIFF8 workbook; a string may run on in the next record, there with a flag of its own. */
final class XlsStrings {

    private static final int RICH = 8;
    private static final int EXTENDED = 4;

    private final List<ByteBuffer> parts;
    private int part;

    private XlsStrings(List<ByteBuffer> parts) {
        this.parts = parts;
    }

    static List<String> of(List<ByteBuffer> parts) throws IOException {
        var reading = new XlsStrings(parts);
        int count = parts.getFirst().position(4).getInt();
        var strings = new ArrayList<String>();
        for (int i = 0; i < count && reading.more(); i++) {
            strings.add(reading.string());
        }
        if (strings.size() < count) {
            throw new IOException("shared strings");
        }
        return strings;
    }

    private boolean more() {
        while (part < parts.size() - 1 && !parts.get(part).hasRemaining()) {
            part++;
        }
        return parts.get(part).hasRemaining();
    }

    private String string() {
        var head = parts.get(part);
        int length = Short.toUnsignedInt(head.getShort());
        int flags = head.get();
        int runs = (flags & RICH) == 0 ? 0 : Short.toUnsignedInt(head.getShort());
        int extension = (flags & EXTENDED) == 0 ? 0 : head.getInt();
        boolean wide = (flags & 1) != 0;
        var text = new StringBuilder();
        while (text.length() < length) {
            if (!parts.get(part).hasRemaining()) {
                more();
                wide = (parts.get(part).get() & 1) != 0;
            }
            var data = parts.get(part);
            text.append(wide ? data.getChar() : (char) (data.get() & 0xFF));
        }
        skip(4L * runs + Math.max(0, extension));
        return text.toString();
    }

    private void skip(long bytes) {
        long left = bytes;
        while (left > 0 && more()) {
            var data = parts.get(part);
            int step = (int) Math.min(left, data.remaining());
            data.position(data.position() + step);
            left -= step;
        }
    }
}
