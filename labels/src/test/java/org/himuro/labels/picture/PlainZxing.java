package org.himuro.labels.picture;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** ZXing as it comes, for comparison. */
final class PlainZxing {
    private PlainZxing() {}

    /** @param variants also light and dark exchanged, made smaller, and by both ways of telling black from white */
    static boolean reads(Gray crop, boolean variants) {
        if (!variants) {
            return reads(GraySource.of(crop).invert(), HybridBinarizer::new);
        }
        for (var size : List.of(crop, crop.reduced(2), crop.reduced(3))) {
            for (var source : List.of(GraySource.of(size), GraySource.of(size).invert())) {
                if (reads(source, HybridBinarizer::new) || reads(source, GlobalHistogramBinarizer::new)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean reads(LuminanceSource source, Function<LuminanceSource, Binarizer> binarizer) {
        try {
            new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(binarizer.apply(source)),
                            Map.of(
                                    DecodeHintType.TRY_HARDER,
                                    true,
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(BarcodeFormat.DATA_MATRIX)));
            return true;
        } catch (NotFoundException none) {
            return false;
        }
    }
}
