package org.himuro.labels.symbol;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import java.util.Optional;

/** Writes symbols as modules (L2). The smallest symbol that holds the text is taken. */
public final class SymbolWriter {
    private static final int LONGEST = 1_500;

    private SymbolWriter() {}

    /**
     * The symbol of a text, or nothing if this kind cannot hold it: empty, too long, or with characters that it does not have
     * (Data Matrix: Latin-1; GS1: ASCII and GS; Code 128: ASCII; QR: all; but control characters, other than RS, GS and EOT, none).
     */
    public static Optional<WrittenSymbol> write(SymbolKind kind, String text) {
        if (text.isEmpty() || text.length() > LONGEST || !holds(kind, text)) {
            return Optional.empty();
        }
        try {
            var bits = bits(kind, text);
            return ReadBack.says(kind, bits, text)
                    ? Optional.of(new WrittenSymbol(kind, text, new Modules(bits)))
                    : Optional.empty();
        } catch (WriterException | IllegalArgumentException | IllegalStateException tooLong) {
            return Optional.empty();
        }
    }

    private static boolean holds(SymbolKind kind, String text) {
        return switch (kind) {
            case DATA_MATRIX, DATA_MATRIX_RECTANGULAR -> text.chars().allMatch(c -> c < 256 && !isLost(c));
            case GS1_DATA_MATRIX -> text.chars().allMatch(c -> c < 127 && (c >= 32 || c == 0x1D));
            case CODE_128 -> text.length() <= 80 && text.chars().allMatch(c -> c >= 32 && c < 127);
            case QR -> text.chars().noneMatch(SymbolWriter::isLost);
        };
    }

    /** Control characters do not come through a scanner that types; but those of ISO/IEC 15434 (RS, GS, EOT) are meant for programs. */
    private static boolean isLost(int c) {
        return Character.isISOControl(c) && c != 0x1D && c != 0x1E && c != 0x04;
    }

    private static BitMatrix bits(SymbolKind kind, String text) throws WriterException {
        return switch (kind) {
            case DATA_MATRIX ->
                dataMatrix(text, Map.of(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE));
            case DATA_MATRIX_RECTANGULAR ->
                dataMatrix(text, Map.of(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_RECTANGLE));
            case GS1_DATA_MATRIX -> Gs1DataMatrix.modules(text);
            case CODE_128 ->
                new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, 0));
            case QR ->
                new QRCodeWriter()
                        .encode(
                                text,
                                BarcodeFormat.QR_CODE,
                                0,
                                0,
                                Map.of(
                                        EncodeHintType.MARGIN,
                                        0,
                                        EncodeHintType.CHARACTER_SET,
                                        "UTF-8",
                                        EncodeHintType.ERROR_CORRECTION,
                                        ErrorCorrectionLevel.M));
        };
    }

    private static BitMatrix dataMatrix(String text, Map<EncodeHintType, ?> hints) throws WriterException {
        return new DataMatrixWriter().encode(text, BarcodeFormat.DATA_MATRIX, 0, 0, hints);
    }
}
