package org.himuro.labels.symbol;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Reader;
import java.util.Map;
import java.util.Optional;

/** What a symbol says that was just written: one that says something else than its text is never printed. */
final class ReadBack {
    private ReadBack() {}

    static boolean says(SymbolKind kind, BitMatrix bits, String text) {
        return switch (kind) {
            case DATA_MATRIX, DATA_MATRIX_RECTANGULAR -> dataMatrix(bits).equals(Optional.of(text));
            case GS1_DATA_MATRIX -> dataMatrix(bits).equals(Optional.of("\u001d" + text));
            case QR -> qr(bits).equals(Optional.of(text));
            case CODE_128 -> code128(bits).equals(Optional.of(text));
        };
    }

    private static Optional<String> dataMatrix(BitMatrix bits) {
        try {
            return Optional.of(new com.google.zxing.datamatrix.decoder.Decoder()
                    .decode(bits)
                    .getText());
        } catch (FormatException | ChecksumException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<String> code128(BitMatrix bits) {
        var quiet = SymbolKind.CODE_128.quietModules();
        var row = new BitArray(bits.getWidth() + 2 * quiet);
        for (var x = 0; x < bits.getWidth(); x++) {
            if (bits.get(x, 0)) {
                row.set(x + quiet);
            }
        }
        try {
            return Optional.of(new Code128Reader().decodeRow(0, row, Map.of()).getText());
        } catch (NotFoundException | FormatException | ChecksumException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<String> qr(BitMatrix bits) {
        try {
            return Optional.of(new com.google.zxing.qrcode.decoder.Decoder()
                    .decode(bits.clone())
                    .getText());
        } catch (FormatException | ChecksumException wrong) {
            return Optional.empty();
        }
    }
}
