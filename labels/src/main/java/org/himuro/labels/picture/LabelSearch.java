package org.himuro.labels.picture;

import com.google.zxing.BarcodeFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.himuro.labels.picture.BarcodeReader.Barcode;
import org.himuro.labels.picture.CornerSearch.Scale;
import org.himuro.labels.picture.CornerSearch.Window;

/**
 * A Data Matrix on the rack itself, looked for where most changes from pixel to pixel beside the wells: in a whole picture it is too
 * small a part to be found.
 */
final class LabelSearch {
    private static final double STEP = 0.2;
    private static final double BESIDE = 0.7;
    private static final double FARTHEST = 3;
    private static final double RADIUS = 0.25;
    private static final int PLACES = 6;
    private static final int SEARCHED = 2;
    private static final List<Integer> SIZES = List.of(14, 12, 16, 10, 18, 20);

    private final Sighting seen;
    private final Placement rack;

    LabelSearch(Sighting seen, Placement rack) {
        this.seen = seen;
        this.rack = rack;
    }

    private record Spot(double x, double y, double change) {}

    /** The texts that may be believed; usually one or none. */
    TreeSet<String> texts() {
        var texts = new TreeSet<String>();
        var spots = spots();
        for (var spot : spots) {
            var r = 0.5 * seen.lattice().pitch();
            var around =
                    seen.picture().part((int) (spot.x - r), (int) (spot.y - r), (int) (spot.x + r), (int) (spot.y + r));
            BarcodeReader.everything(around, List.of(BarcodeFormat.DATA_MATRIX)).keySet().stream()
                    .map(Barcode::text)
                    .filter(Believable::isCode)
                    .forEach(texts::add);
        }
        if (texts.isEmpty()) {
            spots.stream()
                    .limit(SEARCHED)
                    .parallel()
                    .map(this::searched)
                    .flatMap(Optional::stream)
                    .toList()
                    .forEach(s -> texts.add(s.text()));
        }
        return texts;
    }

    /** Dark on light, as labels are. */
    private Optional<TubeSymbol> searched(Spot spot) {
        var pitch = seen.lattice().pitch();
        var sides = DoubleStream.iterate(0.2 * pitch, s -> s < 0.5 * pitch, s -> s * 1.17)
                .boxed()
                .toList();
        return new SymbolSearch(seen.picture(), SIZES)
                .read(
                        new Window(spot.x, spot.y, 0.5 * pitch, 0.25 * pitch),
                        new Scale(sides, 0.027 * pitch, List.of(-1)))
                .symbol();
    }

    /** The busiest places beside the rack's wells, half a pitch apart. */
    private List<Spot> spots() {
        var all = new ArrayList<Spot>();
        for (var j = rack.j() - FARTHEST; j <= rack.j() + rack.down() + FARTHEST - 1; j += STEP) {
            for (var i = rack.i() - FARTHEST; i <= rack.i() + rack.across() + FARTHEST - 1; i += STEP) {
                if (isBeside(i, j)) {
                    spot(seen.lattice().px(i, j), seen.lattice().py(i, j)).ifPresent(all::add);
                }
            }
        }
        all.sort(Comparator.comparingDouble(Spot::change).reversed());
        var apart = new ArrayList<Spot>();
        for (var spot : all) {
            if (apart.size() < PLACES
                    && apart.stream()
                            .noneMatch(a -> Math.hypot(a.x - spot.x, a.y - spot.y)
                                    < 0.5 * seen.lattice().pitch())) {
                apart.add(spot);
            }
        }
        return apart;
    }

    private boolean isBeside(double i, double j) {
        return i < rack.i() - BESIDE
                || j < rack.j() - BESIDE
                || i > rack.i() + rack.across() - 1 + BESIDE
                || j > rack.j() + rack.down() - 1 + BESIDE;
    }

    private Optional<Spot> spot(double x, double y) {
        return x < 0
                        || y < 0
                        || x >= seen.picture().width()
                        || y >= seen.picture().height()
                ? Optional.empty()
                : Optional.of(new Spot(
                        x,
                        y,
                        seen.texture().mean(x, y, 0, RADIUS * seen.lattice().pitch())));
    }
}
