package org.himuro.integrations.logger;

import java.nio.charset.Charset;
import java.util.Optional;
import org.himuro.integrations.TextDecoding;
import org.himuro.integrations.TextDecoding.Text;

/**
 * Decodes a logger's text. Beside the encodings of {@link TextDecoding} it knows Windows' Latin-1, because western programs
 * write the degree sign so: the byte B0, which in Shift_JIS would be a prolonged-sound mark.
 */
final class LoggerText {

    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final int FIRST_LETTER_OF_LATIN = 0xA0;

    private LoggerText() {}

    static Optional<Text> decode(byte[] bytes) {
        var decoded = TextDecoding.decode(bytes);
        boolean japanese = decoded.filter(text -> !text.charset().equals("windows-31j") || japanese(text.text()))
                .isPresent();
        return japanese || !latin(bytes)
                ? decoded
                : TextDecoding.strict(bytes, 0, LATIN).or(() -> decoded);
    }

    // real Japanese text has kanji, kana or full-width signs; what Shift_JIS makes of Latin-1 is a stray half-width
    // mark
    // or a rare kanji beside western letters
    private static boolean japanese(String text) {
        long common = text.chars().filter(LoggerText::common).count();
        long strange = text.chars()
                .filter(c -> c >= 0x80 && !common(c) && !(c >= 0xFF00 && c < 0xFF61))
                .count();
        boolean writtenWide = text.codePoints().anyMatch(c -> c == '℃' || c >= 0x3040 && c <= 0x30FF);
        return writtenWide && common >= strange || common >= 2 && strange == 0;
    }

    private static boolean common(int c) {
        return c == '℃' || c == '°' || c >= 0x3001 && c <= 0x30FF || c >= 0x4E00 && c <= 0x9FFF;
    }

    private static boolean latin(byte[] bytes) {
        int high = 0;
        int beside = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b >= 0x80 && b < FIRST_LETTER_OF_LATIN) {
                return false;
            }
            if (b >= FIRST_LETTER_OF_LATIN) {
                high++;
                beside += i > 0 && (bytes[i - 1] & 0xFF) >= FIRST_LETTER_OF_LATIN ? 1 : 0;
            }
        }
        return high > 0 && beside * 2 <= high && high * 5 <= bytes.length;
    }
}
