package org.himuro.labels.picture;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.himuro.labels.picture.CornerSearch.Scale;
import org.himuro.labels.picture.CornerSearch.Window;

/** All symbols in a picture, whatever their kind: ZXing in four directions, then our own search for etched Data Matrix. */
public final class BarcodeReader {
    private static final List<BarcodeFormat> FORMATS = List.of(
            BarcodeFormat.DATA_MATRIX,
            BarcodeFormat.QR_CODE,
            BarcodeFormat.CODE_128,
            BarcodeFormat.CODE_39,
            BarcodeFormat.ITF,
            BarcodeFormat.RSS_EXPANDED);
    private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    private BarcodeReader() {}

    /**
     * One symbol.
     *
     * @param format the name of the symbology, as {@code DATA_MATRIX}
     */
    public record Barcode(String format, String text) {}

    /** Reads the bytes of a PNG, JPEG, BMP or TIFF file. A picture without a symbol gives an empty list. Never throws. */
    public static PictureReading<List<Barcode>> read(byte[] file) {
        var picture = PictureFile.read(file);
        return new PictureReading<>(picture.value().map(BarcodeReader::read), picture.findings());
    }

    static List<Barcode> read(Gray picture) {
        for (Function<Gray, List<Barcode>> way : List.<Function<Gray, List<Barcode>>>of(
                p -> turning(p, false), p -> turning(p, true), BarcodeReader::pure, BarcodeReader::etched)) {
            var found = way.apply(picture);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<Barcode> turning(Gray picture, boolean mirrored) {
        var turned = mirrored ? picture.mirrored() : picture;
        for (var quarter = 0; quarter < 4; quarter++) {
            for (var binarizer : BINARIZERS) {
                for (var inverted : new boolean[] {false, true}) {
                    var found = several(turned, binarizer, inverted);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
            turned = turned.turned();
        }
        return List.of();
    }

    private static List<Barcode> several(
            Gray picture, Function<LuminanceSource, Binarizer> binarizer, boolean inverted) {
        var source = GraySource.of(picture);
        var bitmap = new BinaryBitmap(binarizer.apply(inverted ? source.invert() : source));
        try {
            var results = new GenericMultipleBarcodeReader(new MultiFormatReader())
                    .decodeMultiple(bitmap, hints(FORMATS, false));
            return barcodes(Arrays.asList(results));
        } catch (NotFoundException none) {
            return List.of();
        }
    }

    /** All that is read upright and turned by a quarter, with how many ways of looking gave it. */
    static Map<Barcode, Integer> everything(Gray picture, List<BarcodeFormat> formats) {
        var times = new HashMap<Barcode, Integer>();
        for (var turned : List.of(picture, picture.turned())) {
            for (var binarizer : BINARIZERS) {
                try {
                    var bitmap = new BinaryBitmap(binarizer.apply(GraySource.of(turned)));
                    var results = new GenericMultipleBarcodeReader(new MultiFormatReader())
                            .decodeMultiple(bitmap, hints(formats, false));
                    barcodes(Arrays.asList(results)).forEach(b -> times.merge(b, 1, Integer::sum));
                } catch (NotFoundException none) {
                    // most strips show nothing
                }
            }
        }
        return times;
    }

    private static List<Barcode> pure(Gray picture) {
        var results = new ArrayList<Result>();
        for (var binarizer : BINARIZERS) {
            for (var inverted : new boolean[] {false, true}) {
                var source = GraySource.of(picture);
                try {
                    results.add(new MultiFormatReader()
                            .decode(
                                    new BinaryBitmap(binarizer.apply(inverted ? source.invert() : source)),
                                    hints(FORMATS, true)));
                } catch (NotFoundException none) {
                    // another way may read it
                }
            }
        }
        return barcodes(results);
    }

    /** One square Data Matrix that fills a good part of the picture. */
    private static List<Barcode> etched(Gray picture) {
        var side = Math.min(picture.width(), picture.height());
        var smaller = picture.reduced(side / 200);
        var small = Math.min(smaller.width(), smaller.height());
        if (small < 20) {
            return List.of();
        }
        var sides = java.util.stream.DoubleStream.iterate(0.2 * small, s -> s < small, s -> s * 1.17)
                .boxed()
                .toList();
        var window = new Window(smaller.width() / 2.0, smaller.height() / 2.0, 0.6 * small, 0.3 * small);
        return new SymbolSearch(smaller, List.of(14, 12, 16, 10, 18, 20, 22, 24, 26))
                .read(window, new Scale(sides, Math.max(1, 0.03 * small), List.of(1, -1)))
                .symbol()
                .map(s -> List.of(new Barcode(BarcodeFormat.DATA_MATRIX.name(), s.text())))
                .orElse(List.of());
    }

    private static Map<DecodeHintType, Object> hints(List<BarcodeFormat> formats, boolean pure) {
        var hints = new EnumMap<DecodeHintType, Object>(DecodeHintType.class);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, formats);
        hints.put(DecodeHintType.TRY_HARDER, true);
        if (pure) {
            hints.put(DecodeHintType.PURE_BARCODE, true);
        }
        return hints;
    }

    private static List<Barcode> barcodes(List<Result> results) {
        return List.copyOf(new LinkedHashSet<>(results.stream()
                .map(r -> new Barcode(r.getBarcodeFormat().name(), text(r)))
                .filter(b -> !b.text().isEmpty())
                .toList()));
    }

    /** Without the sign of GS1, which ZXing puts first: it belongs to the kind of symbol, not to its text. */
    private static String text(Result result) {
        var text = Optional.ofNullable(result.getText()).orElse("");
        return text.startsWith("\u001d") ? text.substring(1) : text;
    }
}
