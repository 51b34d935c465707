package org.himuro.integrations;

/** Finds bytes that no text has, so that a refusal can name the line. */
public final class ControlCharacters {

    private static final int MOST_NAMED = 20;

    private ControlCharacters() {}

    /** Complains of the lines that hold NUL and other control characters; whether there was one. */
    public static boolean check(byte[] bytes, Findings findings) {
        int line = 1;
        int named = 0;
        int lastNamed = 0;
        for (int i = 0; i < bytes.length && named < MOST_NAMED; i++) {
            int b = bytes[i] & 0xFF;
            boolean control = b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' || b == 0x7F;
            if (control && line != lastNamed) {
                findings.add(line, FindingCode.CONTROL_CHARACTERS, "0x%02X".formatted(b));
                lastNamed = line;
                named++;
            }
            boolean alone = b == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n');
            line += b == '\n' || alone ? 1 : 0;
        }
        return named > 0;
    }
}
