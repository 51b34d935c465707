package org.himuro.labels.symbol;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one symbol from a clean picture, as of a rendering or a crop around the symbol (L2). */
public final class SymbolReader {
    private static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.TRY_HARDER,
            true,
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.DATA_MATRIX, BarcodeFormat.CODE_128, BarcodeFormat.QR_CODE));

    /** For drawn pictures in which the finder fails on a symbol without a fault, as it does on some QR codes. */
    private static final Map<DecodeHintType, Object> PURE = withPure();

    private SymbolReader() {}

    /**
     * What was read.
     *
     * @param format the name of the symbology, as {@code DATA_MATRIX}
     * @param symbology its symbology identifier, as {@code ]d1}, if known
     */
    public record ReadSymbol(String format, String text, Optional<String> symbology) {}

    /** The symbol in the picture, or nothing. A picture with several symbols gives any one of them or none: crop it first. */
    public static Optional<ReadSymbol> read(BufferedImage picture) {
        var source = new BufferedImageLuminanceSource(picture);
        return read(new BinaryBitmap(new HybridBinarizer(source)), HINTS)
                .or(() -> read(new BinaryBitmap(new GlobalHistogramBinarizer(source)), HINTS))
                .or(() -> read(new BinaryBitmap(new GlobalHistogramBinarizer(source)), PURE));
    }

    private static Optional<ReadSymbol> read(BinaryBitmap bitmap, Map<DecodeHintType, Object> hints) {
        try {
            return Optional.of(symbol(new MultiFormatReader().decode(bitmap, hints)));
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }

    private static ReadSymbol symbol(Result result) {
        var metadata = result.getResultMetadata();
        var symbology = Optional.ofNullable(metadata)
                .map(m -> m.get(ResultMetadataType.SYMBOLOGY_IDENTIFIER))
                .map(Object::toString);
        return new ReadSymbol(result.getBarcodeFormat().name(), result.getText(), symbology);
    }

    private static Map<DecodeHintType, Object> withPure() {
        var hints = new EnumMap<>(HINTS);
        hints.put(DecodeHintType.PURE_BARCODE, true);
        return hints;
    }
}
