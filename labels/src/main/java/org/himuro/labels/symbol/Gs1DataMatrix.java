package org.himuro.labels.symbol;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.encoder.DefaultPlacement;
import com.google.zxing.datamatrix.encoder.ErrorCorrection;
import com.google.zxing.datamatrix.encoder.SymbolInfo;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;

/**
 * Square Data Matrix with FNC1 first, in ASCII encodation (ISO/IEC 16022).
 *
 * <p>The library's own GS1 encoder (3.5.4) leaves letters behind the text of some symbols: {@code 0A0A0} is read as {@code 0A0A0GMZ}.
 */
final class Gs1DataMatrix {
    private static final char FNC1 = 232;
    private static final char PAD = 129;
    private static final char GS = 0x1D;

    private Gs1DataMatrix() {}

    /** Throws IllegalArgumentException if there is no symbol large enough. */
    static BitMatrix modules(String text) {
        var codewords = codewords(text);
        var info = SymbolInfo.lookup(codewords.length(), SymbolShapeHint.FORCE_SQUARE);
        pad(codewords, info.getDataCapacity());
        var whole = ErrorCorrection.encodeECC200(codewords.toString(), info);
        var placement = new DefaultPlacement(whole, info.getSymbolDataWidth(), info.getSymbolDataHeight());
        placement.place();
        return framed(placement, info);
    }

    private static StringBuilder codewords(String text) {
        var out = new StringBuilder().append(FNC1);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isDigit(c) && i + 1 < text.length() && isDigit(text.charAt(i + 1))) {
                out.append((char) (130 + (c - '0') * 10 + text.charAt(++i) - '0'));
            } else {
                out.append(c == GS ? FNC1 : (char) (c + 1));
            }
        }
        return out;
    }

    /** The first pad as it is, the others made irregular by their place. */
    private static void pad(StringBuilder codewords, int capacity) {
        if (codewords.length() < capacity) {
            codewords.append(PAD);
        }
        while (codewords.length() < capacity) {
            var value = PAD + 149 * (codewords.length() + 1) % 253 + 1;
            codewords.append((char) (value <= 254 ? value : value - 254));
        }
    }

    /** Each region has a full line left and below, and a broken one above and right. */
    private static BitMatrix framed(DefaultPlacement placement, SymbolInfo info) {
        var bits = new BitMatrix(info.getSymbolWidth(), info.getSymbolHeight());
        var region = info.matrixWidth + 2;
        for (var y = 0; y < bits.getHeight(); y++) {
            for (var x = 0; x < bits.getWidth(); x++) {
                var inX = x % region;
                var inY = y % region;
                var dark = inX == 0
                        || inY == region - 1
                        || (inY == 0
                                ? x % 2 == 0
                                : inX == region - 1
                                        ? y % 2 == 1
                                        : placement.getBit(x - 1 - x / region * 2, y - 1 - y / region * 2));
                if (dark) {
                    bits.set(x, y);
                }
            }
        }
        return bits;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
