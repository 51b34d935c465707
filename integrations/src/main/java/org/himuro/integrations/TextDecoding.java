package org.himuro.integrations;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds the encoding of a text file: UTF-8 with or without mark, UTF-16 with mark or recognised by its zeros, else Shift_JIS as Windows writes it
 * (CP932). Strict: a file that fits none, or that holds control characters, is undecodable.
 */
public final class TextDecoding {

    private static final Charset CP932 = Charset.forName("windows-31j");

    private static final int LOOKED_AT = 4096;

    private TextDecoding() {}

    /**
     * A decoded file.
     *
     * @param text without byte-order mark
     * @param charset IANA name of the encoding
     */
    public record Text(String text, String charset) {}

    /** @param offset of the text behind its byte-order mark */
    public record Encoding(Charset charset, int offset) {}

    public static Optional<Text> decode(byte[] bytes) {
        return encoding(bytes).map(e -> text(bytes, e.offset(), e.charset()));
    }

    /** Finds it without holding the text. */
    public static Optional<Encoding> encoding(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return fitting(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return fitting(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return fitting(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return unmarked(bytes)
                .or(() -> fitting(bytes, 0, StandardCharsets.UTF_8))
                .or(() -> fitting(bytes, 0, CP932));
    }

    // UTF-16 without mark: text of mostly western signs has a zero in every second byte, and none in the others
    private static Optional<Encoding> unmarked(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int looked = Math.min(bytes.length, LOOKED_AT) & ~1;
        for (int i = 0; i < looked; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (even == 0 && odd * 4 > looked) {
            return fitting(bytes, 0, StandardCharsets.UTF_16LE);
        }
        return odd == 0 && even * 4 > looked ? fitting(bytes, 0, StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** The text, if every byte from the offset on decodes and none gives a control character other than white space. */
    public static Optional<Text> strict(byte[] bytes, int offset, Charset charset) {
        return fitting(bytes, offset, charset).map(e -> text(bytes, offset, charset));
    }

    private static Text text(byte[] bytes, int offset, Charset charset) {
        return new Text(new String(bytes, offset, bytes.length - offset, charset), charset.name());
    }

    private static Optional<Encoding> fitting(byte[] bytes, int offset, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        var out = CharBuffer.allocate(LOOKED_AT);
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            if (result.isError() || out.flip().chars().anyMatch(TextDecoding::foreign)) {
                return Optional.empty();
            }
            out.clear();
        } while (result.isOverflow());
        return Optional.of(new Encoding(charset, offset));
    }

    private static boolean foreign(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7F || c == 0xFFFD;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
