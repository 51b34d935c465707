package org.himuro.integrations.hl7;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** MLLP framing (HL7 v2 appendix C): 0B, the message, 1C 0D. */
final class Frame {

    private static final int START = 0x0B;
    private static final int END = 0x1C;
    private static final int CR = 0x0D;

    private Frame() {}

    /** The message without framing, if it has any. */
    static byte[] stripped(byte[] bytes) {
        int from = bytes.length > 0 && bytes[0] == START ? 1 : 0;
        int to = bytes.length;
        while (to > from && (bytes[to - 1] == CR || bytes[to - 1] == '\n' || bytes[to - 1] == END)) {
            to--;
        }
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** The next message of a stream; nothing at its end. */
    static Optional<byte[]> read(InputStream in, int mostBytes) throws IOException {
        int b = in.read();
        while (b >= 0 && b != START) {
            b = in.read();
        }
        var message = new ByteArrayOutputStream();
        for (b = in.read(); b >= 0 && b != END; b = in.read()) {
            if (message.size() == mostBytes) {
                throw new IOException("message larger than " + mostBytes + " bytes");
            }
            message.write(b);
        }
        return b == END ? Optional.of(message.toByteArray()) : Optional.empty();
    }

    static void write(OutputStream out, byte[] message) throws IOException {
        var framed = new byte[message.length + 3];
        framed[0] = START;
        System.arraycopy(message, 0, framed, 1, message.length);
        framed[message.length + 1] = END;
        framed[message.length + 2] = CR;
        out.write(framed);
        out.flush();
    }
}
