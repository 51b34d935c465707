package org.himuro.labels.picture;

import com.google.zxing.BarcodeFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.himuro.labels.picture.BarcodeReader.Barcode;
import org.himuro.labels.picture.PictureFinding.Code;

/**
 * The code on the rack itself: what is read beside the wells. Code 39 has no check character, so that it has to be read twice, at two
 * scales or by two ways of telling black from white.
 */
final class RackCode {
    private static final int SHORTEST = 60;
    private static final List<BarcodeFormat> FORMATS =
            List.of(BarcodeFormat.CODE_128, BarcodeFormat.CODE_39, BarcodeFormat.DATA_MATRIX, BarcodeFormat.QR_CODE);

    private RackCode() {}

    static Optional<String> beside(Sighting seen, Placement placement, Gray picture, List<PictureFinding> findings) {
        var times = new HashMap<Barcode, Integer>();
        strips(seen, placement, picture).stream()
                .flatMap(strip -> Stream.of(strip, strip.reduced(2)))
                .toList()
                .parallelStream()
                .map(strip -> BarcodeReader.everything(strip, FORMATS))
                .toList()
                .forEach(read -> read.forEach((barcode, count) -> times.merge(barcode, count, Integer::sum)));
        var codes = new TreeSet<String>();
        seen.read().entrySet().stream()
                .filter(e -> !placement.has(e.getKey()))
                .forEach(e -> codes.add(e.getValue().text()));
        times.entrySet().stream()
                .filter(RackCode::isCertain)
                .forEach(e -> codes.add(e.getKey().text()));
        if (codes.isEmpty()) {
            codes.addAll(new LabelSearch(seen, placement).texts());
        }
        if (codes.size() > 1) {
            findings.add(PictureFinding.of(Code.RACK_CODES_DIFFER, String.join(", ", codes)));
            return Optional.empty();
        }
        if (codes.isEmpty()) {
            findings.add(PictureFinding.of(Code.RACK_CODE_MISSING));
        }
        return codes.stream().findFirst();
    }

    private static boolean isCertain(Map.Entry<Barcode, Integer> read) {
        return Believable.isCode(read.getKey().text())
                && (read.getValue() > 1 || !read.getKey().format().equals(BarcodeFormat.CODE_39.name()));
    }

    /** What lies left, right, above and below the wells. */
    private static List<Gray> strips(Sighting seen, Placement p, Gray picture) {
        var scale = (double) picture.width() / seen.picture().width();
        var l = seen.lattice();
        var xs = new double[4];
        var ys = new double[4];
        for (var corner = 0; corner < 4; corner++) {
            var i = corner % 2 == 0 ? p.i() - 0.4 : p.i() + p.across() - 0.6;
            var j = corner < 2 ? p.j() - 0.4 : p.j() + p.down() - 0.6;
            xs[corner] = l.px(i, j) * scale;
            ys[corner] = l.py(i, j) * scale;
        }
        var left = (int) Math.max(xs[0], xs[2]);
        var right = (int) Math.min(xs[1], xs[3]);
        var top = (int) Math.max(ys[0], ys[1]);
        var bottom = (int) Math.min(ys[2], ys[3]);
        return List.of(
                        picture.part(0, 0, left, picture.height()),
                        picture.part(right, 0, picture.width(), picture.height()),
                        picture.part(0, 0, picture.width(), top),
                        picture.part(0, bottom, picture.width(), picture.height()))
                .stream()
                .filter(strip -> Math.min(strip.width(), strip.height()) >= SHORTEST / 2
                        && Math.max(strip.width(), strip.height()) >= SHORTEST)
                .toList();
    }
}
