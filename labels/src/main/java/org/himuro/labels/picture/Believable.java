package org.himuro.labels.picture;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.datamatrix.encoder.DefaultPlacement;
import com.google.zxing.datamatrix.encoder.ErrorCorrection;
import com.google.zxing.datamatrix.encoder.SymbolInfo;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What keeps a misread out (L6): few corrections, a tube code's characters, and the symbol written again from what was read looks
 * like what was seen.
 */
final class Believable {
    private static final double AGREEMENT = 0.90;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;

    private Believable() {}

    /** A text with how many code words were corrected. */
    record Accepted(String text, int corrected) {}

    /** Whether a symbol may be believed of which so many modules are already known to be other than they should. */
    static boolean mayAgree(int other, int size) {
        return other <= (1 - AGREEMENT) * size * size;
    }

    /** The text of the result, unless it has to be doubted. */
    static Optional<Accepted> symbol(BitMatrix seen, DecoderResult result) {
        var text = result.getText();
        if (!isCode(text)) {
            return Optional.empty();
        }
        var info = info(seen.getWidth(), result.getRawBytes().length);
        if (info == null) {
            return Optional.empty();
        }
        var words = ErrorCorrection.encodeECC200(new String(result.getRawBytes(), StandardCharsets.ISO_8859_1), info);
        var written = new DefaultPlacement(words, info.getSymbolDataWidth(), info.getSymbolDataHeight());
        written.place();
        var corrected = result.getErrorsCorrected() == null ? 0 : result.getErrorsCorrected();
        var limit = info.getErrorCodewords() / 2;
        return corrected < limit - 1 && agreement(seen, written) >= AGREEMENT
                ? Optional.of(new Accepted(text, corrected))
                : Optional.empty();
    }

    /** The kind of square symbol with one region and this side, if its data words are as many as were read. */
    private static @org.jspecify.annotations.Nullable SymbolInfo info(int size, int words) {
        var info = SymbolInfo.lookup(words, SymbolShapeHint.FORCE_SQUARE, null, null, false);
        return info != null && info.getDataCapacity() == words && info.getSymbolWidth() == size && size <= 26
                ? info
                : null;
    }

    private static double agreement(BitMatrix seen, DefaultPlacement written) {
        var size = seen.getWidth();
        var equal = 0;
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                if (seen.get(x, y) == expected(x, y, size, written)) {
                    equal++;
                }
            }
        }
        return (double) equal / (size * size);
    }

    private static boolean expected(int x, int y, int size, DefaultPlacement written) {
        if (x == 0 || y == size - 1) {
            return true;
        }
        if (y == 0) {
            return x % 2 == 0;
        }
        return x == size - 1 ? (size - 1 - y) % 2 == 0 : written.getBit(x - 1, y - 1);
    }

    /** Tube makers and we write letters, digits and a few signs between them. */
    static boolean isCode(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars()
                        .allMatch(c -> c >= '0' && c <= '9'
                                || c >= 'A' && c <= 'Z'
                                || c >= 'a' && c <= 'z'
                                || c == '-'
                                || c == '_'
                                || c == '.'
                                || c == '/');
    }
}
