package org.himuro.labels.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himuro.labels.picture.CornerSearch.Scale;
import org.himuro.labels.picture.CornerSearch.Window;
import org.himuro.labels.picture.SymbolSearch.Found;

/** Reads the tubes of one rack: the first ones by trying every scale, the others by the scale that the first ones taught. */
final class TubeReader {
    private static final List<Integer> SIZES = List.of(14, 12, 16, 10, 18, 20);
    private static final double REACH = 0.32;
    private static final double NEAR = 0.24;

    private final Gray picture;
    private final double pitch;
    private final List<Integer> sizes;
    private final Scale scale;
    private final double reach;
    private final double radius;

    private TubeReader(Gray picture, double pitch, List<Integer> sizes, Scale scale, double reach) {
        this.picture = picture;
        this.pitch = pitch;
        this.sizes = sizes;
        this.scale = scale;
        this.reach = reach;
        radius = Math.min(
                0.56,
                reach
                        + 0.75
                                * scale.sides().stream()
                                        .mapToDouble(s -> s / pitch)
                                        .max()
                                        .orElse(1));
    }

    /** Knows nothing yet but the distance of the wells. */
    static TubeReader open(Gray picture, double pitch) {
        var sides = DoubleStream.iterate(0.25 * pitch, s -> s < 0.6 * pitch, s -> s * 1.17)
                .boxed()
                .toList();
        return new TubeReader(picture, pitch, SIZES, new Scale(sides, 0.027 * pitch, List.of(1, -1)), REACH);
    }

    /** The same for each length of a side alone: what rims and walls show at other lengths does not outdo a faint symbol there. */
    Stream<TubeReader> bySide() {
        return scale.sides().stream()
                .map(side -> new Scale(List.of(side), scale.module(), scale.signs(), scale.mirrored()))
                .map(alone -> new TubeReader(picture, pitch, sizes, alone, reach));
    }

    /** Looks for symbols like those that were read already. */
    TubeReader like(List<TubeSymbol> read) {
        var sides = new ArrayList<Double>();
        var groups = read.stream().map(s -> s.fit().size()).distinct().toList();
        for (int size : groups) {
            var side = middle(read.stream()
                            .filter(s -> s.fit().size() == size)
                            .mapToDouble(s -> s.fit().module()))
                    * (size - 1);
            Stream.of(0.96, 1.03).map(f -> f * side).forEach(sides::add);
        }
        var module = middle(read.stream().mapToDouble(s -> s.fit().module()));
        var signs = read.stream().map(TubeSymbol::sign).distinct().toList();
        var mirrored = read.stream().map(TubeSymbol::mirrored).distinct().toList();
        return new TubeReader(picture, pitch, groups, new Scale(sides, module, signs, mirrored), NEAR);
    }

    private static double middle(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    Found read(double x, double y) {
        var window = new Window(x, y, radius * pitch, reach * pitch);
        return new SymbolSearch(picture, sizes).read(window, scale);
    }

    /** Reads at several places at once. */
    List<Found> read(List<double[]> places) {
        return IntStream.range(0, places.size())
                .parallel()
                .mapToObj(k -> read(places.get(k)[0], places.get(k)[1]))
                .toList();
    }
}
