package org.himuro.integrations.hl7;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Finds a field of the MSH segment in the undecoded bytes, stepping over two-byte characters. */
final class RawHeader {

    private static final int ESC = 0x1B;
    private static final int LONGEST = 65_536;

    private RawHeader() {}

    static boolean begins(byte[] message) {
        return message.length > 8
                && message[0] == 'M'
                && message[1] == 'S'
                && message[2] == 'H'
                && message[3] > ' '
                && !Character.isLetterOrDigit(message[3]);
    }

    /** Field n of MSH (MSH-1 is the separator itself), as ASCII; "" if the segment is shorter. */
    static String field(byte[] message, int n) {
        byte separator = message[3];
        int field = 1;
        boolean multiByte = false;
        var found = new ByteArrayOutputStream();
        for (int i = 3; i < Math.min(message.length, LONGEST) && message[i] != '\r' && message[i] != '\n'; i++) {
            if (message[i] == ESC && i + 2 < message.length) {
                // ESC $ switches to two bytes, ESC ( I to half-width kana, ESC ( B and ESC ( J back
                multiByte = message[i + 1] == '$' || message[i + 2] == 'I';
            } else if (message[i] == separator && !multiByte) {
                field++;
            } else if (field == n) {
                found.write(message[i]);
            }
        }
        return found.toString(StandardCharsets.US_ASCII).strip();
    }
}
