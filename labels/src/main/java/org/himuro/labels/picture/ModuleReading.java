package org.himuro.labels.picture;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.decoder.Decoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The modules of a fitted symbol, sampled from the picture, told into ink and ground and decoded. */
final class ModuleReading {
    private static final double ARM = 0.2;
    private static final int ACROSS = 5;
    private static final double APART = 0.18;
    private static final Map<Integer, List<ModuleBlur>> BLURS = IntStream.rangeClosed(5, 13)
            .map(half -> 2 * half)
            .boxed()
            .collect(Collectors.toMap(size -> size, ModuleReading::blurs));

    private final int size;
    private final float[] seen;
    private final int sign;

    private ModuleReading(int size, float[] seen, int sign) {
        this.size = size;
        this.seen = seen;
        this.sign = sign;
    }

    private static List<ModuleBlur> blurs(int size) {
        return Stream.of(0.4, 0.55, 0.7, 0.85)
                .map(deviation -> new ModuleBlur(size, deviation))
                .toList();
    }

    /** Samples with bright ink ({@code sign} 1) or dark ink (-1): the middle of each module. */
    static ModuleReading of(Patch picture, Fit fit, int sign) {
        var size = fit.size();
        var seen = new float[size * size];
        for (var k = 0; k < seen.length; k++) {
            double i = k % size;
            double j = k / size;
            seen[k] = sign
                    * (2 * picture.at(fit.px(i, j), fit.py(i, j))
                            + picture.at(fit.px(i - ARM, j), fit.py(i - ARM, j))
                            + picture.at(fit.px(i + ARM, j), fit.py(i + ARM, j))
                            + picture.at(fit.px(i, j - ARM), fit.py(i, j - ARM))
                            + picture.at(fit.px(i, j + ARM), fit.py(i, j + ARM)))
                    / 6;
        }
        return new ModuleReading(size, seen, sign);
    }

    /**
     * Samples what a part of each module's places does not exceed: the least bright third passes over a bright scratch that covers
     * the rest of a module, the brightest third over a dark one.
     *
     * @param parts 0 to 1, a reading for each
     */
    static List<ModuleReading> passing(Patch picture, Fit fit, int sign, List<Double> parts) {
        var size = fit.size();
        var seen = parts.stream().map(_ -> new float[size * size]).toList();
        var places = new float[ACROSS * ACROSS];
        for (var module = 0; module < size * size; module++) {
            for (var k = 0; k < places.length; k++) {
                var u = module % size + (k % ACROSS - (ACROSS - 1) / 2.0) * APART;
                var v = module / size + (k / ACROSS - (ACROSS - 1) / 2.0) * APART;
                places[k] = picture.at(fit.px(u, v), fit.py(u, v));
            }
            Arrays.sort(places);
            for (var part = 0; part < parts.size(); part++) {
                seen.get(part)[module] = sign * places[(int) (parts.get(part) * places.length)];
            }
        }
        return seen.stream().map(s -> new ModuleReading(size, s, sign)).toList();
    }

    /**
     * What the modules say, if any way of telling ink from ground gives a symbol that may be believed.
     *
     * @param mirrored whether to take the symbol for a mirrored one; both where it is not known
     */
    Optional<TubeSymbol> decoded(Fit fit, List<Boolean> mirrored) {
        return first(fit, mirrored, List.of(this::even, this::sloping, this::local));
    }

    /** The same for a picture so blurred that each module shows its neighbours too. */
    Optional<TubeSymbol> unblurred(Fit fit, List<Boolean> mirrored) {
        return BLURS.getOrDefault(size, List.of()).stream()
                .map(blur -> new Unblurred(seen, blur))
                .takeWhile(Unblurred::isLikely)
                .map(unblurred -> first(fit, mirrored, List.of(unblurred::levels)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<TubeSymbol> first(Fit fit, List<Boolean> mirrored, List<Supplier<float[]>> ways) {
        for (var way : ways) {
            var levels = way.get();
            if (!Believable.mayAgree(wrongInBorder(levels), size)) {
                continue;
            }
            for (var mirror : mirrored) {
                var symbol = decoded(levels, fit, mirror);
                if (symbol.isPresent()) {
                    return symbol;
                }
            }
        }
        return Optional.empty();
    }

    /** Modules of the border that are ink and should not, or the other way round; told before anything is decoded. */
    private int wrongInBorder(float[] levels) {
        var wrong = 0;
        var last = size - 1;
        for (var k = 1; k < size; k++) {
            wrong += isInk(levels, 0, k - 1) ? 0 : 1;
            wrong += isInk(levels, k, 0) ? 0 : 1;
            wrong += isInk(levels, last, k) == (k % 2 == 0) ? 0 : 1;
            wrong += isInk(levels, k - 1, last) == ((k - 1) % 2 == 0) ? 0 : 1;
        }
        return wrong;
    }

    private boolean isInk(float[] levels, int i, int j) {
        return seen[j * size + i] > levels[j * size + i];
    }

    private Optional<TubeSymbol> decoded(float[] levels, Fit fit, boolean mirrored) {
        var bits = new BitMatrix(size);
        var swap = fit.isLeftHanded() != mirrored;
        for (var j = 0; j < size; j++) {
            for (var i = 0; i < size; i++) {
                if (isInk(levels, i, j)) {
                    bits.set(swap ? j : i, size - 1 - (swap ? i : j));
                }
            }
        }
        try {
            var result = new Decoder().decode(bits);
            return Believable.symbol(bits, result)
                    .map(accepted -> new TubeSymbol(accepted.text(), fit, sign, mirrored, accepted.corrected()));
        } catch (ChecksumException | FormatException | IllegalArgumentException unread) {
            return Optional.empty();
        }
    }

    /** One level for all: the one that parts the modules best (Otsu). */
    private float[] even() {
        var sorted = seen.clone();
        Arrays.sort(sorted);
        double total = 0;
        for (var v : sorted) {
            total += v;
        }
        double low = 0;
        double best = -1;
        var level = sorted[sorted.length / 2];
        for (var k = 1; k < sorted.length; k++) {
            low += sorted[k - 1];
            var difference = low / k - (total - low) / (sorted.length - k);
            var between = difference * difference * k * (sorted.length - k);
            if (between > best) {
                best = between;
                level = (sorted[k - 1] + sorted[k]) / 2;
            }
        }
        var levels = new float[seen.length];
        Arrays.fill(levels, level);
        return levels;
    }

    /** A level that slopes over the symbol, for light from one side: a plane through the differences from the even level. */
    private float[] sloping() {
        var levels = even();
        for (var round = 0; round < 3; round++) {
            double slopeI = 0;
            double slopeJ = 0;
            double norm = 0;
            var ink = mean(levels, true);
            var ground = mean(levels, false);
            for (var k = 0; k < seen.length; k++) {
                var di = k % size - (size - 1) / 2.0;
                var dj = k / size - (size - 1) / 2.0;
                var off = seen[k] - (seen[k] > levels[k] ? ink : ground);
                slopeI += off * di;
                slopeJ += off * dj;
                norm += di * di;
            }
            for (var k = 0; k < seen.length; k++) {
                levels[k] += (float)
                        ((slopeI * (k % size - (size - 1) / 2.0) + slopeJ * (k / size - (size - 1) / 2.0)) / norm);
            }
        }
        return levels;
    }

    private float mean(float[] levels, boolean ink) {
        double sum = 0;
        var count = 0;
        for (var k = 0; k < seen.length; k++) {
            if (seen[k] > levels[k] == ink) {
                sum += seen[k];
                count++;
            }
        }
        return count == 0 ? 0 : (float) (sum / count);
    }

    /** A level of its own for each module: midway between the brightest and darkest of its neighbourhood. */
    private float[] local() {
        var lowest = acrossTurned(acrossTurned(seen, Math::min), Math::min);
        var highest = acrossTurned(acrossTurned(seen, Math::max), Math::max);
        var levels = new float[seen.length];
        for (var k = 0; k < seen.length; k++) {
            levels[k] = (lowest[k] + highest[k]) / 2;
        }
        return levels;
    }

    /** Joins each module with two neighbours on either side in its row; columns are handed back as rows, so twice covers a square. */
    private float[] acrossTurned(float[] values, Joining joining) {
        var out = new float[values.length];
        for (var j = 0; j < size; j++) {
            for (var i = 0; i < size; i++) {
                var joined = values[j * size + i];
                for (var at = Math.max(0, i - 2); at <= Math.min(size - 1, i + 2); at++) {
                    joined = joining.of(joined, values[j * size + at]);
                }
                out[i * size + j] = joined;
            }
        }
        return out;
    }

    private interface Joining {
        float of(float a, float b);
    }
}
