package org.himuro.labels.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.himuro.labels.picture.CornerSearch.Scale;
import org.himuro.labels.picture.CornerSearch.Seed;
import org.himuro.labels.picture.CornerSearch.Window;

/** Finds and reads one square Data Matrix in a part of a picture. */
final class SymbolSearch {
    private static final double LEAST_CORRELATION = 0.6;
    private static final int TRIED = 14;
    private static final int NUDGED = 2;
    private static final double NUDGED_FROM = 0.68;
    private static final float NUDGED_CONTRAST = 25;
    private static final List<double[]> NUDGES =
            List.of(new double[] {0.25, 0}, new double[] {-0.25, 0}, new double[] {0, 0.25}, new double[] {0, -0.25});
    private static final List<Double> PASSING = List.of(0.3, 0.7, 0.15, 0.85);

    private final Gray picture;
    private final List<Integer> sizes;

    /** @param sizes modules a side to try, likeliest first */
    SymbolSearch(Gray picture, List<Integer> sizes) {
        this.picture = picture;
        this.sizes = sizes;
    }

    /** What was found: a symbol, or only how much the best place looked like one (0 to 1). */
    record Found(Optional<TubeSymbol> symbol, double likeness) {}

    private record Candidate(Fit fit, int sign, double correlation) {}

    Found read(Window window, Scale scale) {
        var sharp = Patch.around(picture, window.x(), window.y(), window.radius() * 1.1);
        var patch = sharp.blurred((int) Math.round(scale.module() / 5)); // to the scale of a module
        var seeds = new CornerSearch(patch, window, scale).seeds();
        var candidates = new ArrayList<Candidate>();
        for (var seed : seeds) {
            for (int size : sizes) {
                candidates.addAll(candidates(patch, seed, size));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::correlation).reversed());
        var likeness = 0.0;
        var likely = new ArrayList<Candidate>();
        for (var candidate : candidates.subList(0, Math.min(TRIED, candidates.size()))) {
            var c = refined(patch, candidate);
            likeness = Math.max(likeness, c.correlation());
            if (c.correlation() > LEAST_CORRELATION) {
                var read = modules(sharp, patch, c, scale);
                if (read.isPresent()) {
                    return new Found(read, c.correlation());
                }
                if (c.correlation() > NUDGED_FROM && likely.size() < NUDGED) {
                    likely.add(c);
                }
            }
        }
        var shown = patch.contrast(window.x(), window.y(), Math.max(2, 0.8 * window.reach()));
        var nudged = likely.stream()
                .filter(_ -> shown > NUDGED_CONTRAST) // an empty well has little
                .map(c -> nudged(sharp, c, scale))
                .flatMap(Optional::stream)
                .findFirst();
        return new Found(nudged, likeness);
    }

    private static Optional<TubeSymbol> modules(Patch sharp, Patch patch, Candidate c, Scale scale) {
        var fit = c.fit();
        var middles = ModuleReading.of(sharp, fit, c.sign());
        return middles.decoded(fit, scale.mirrored())
                .or(() -> ModuleReading.of(patch, fit, c.sign()).decoded(fit, scale.mirrored()))
                .or(() -> passing(sharp, c, scale))
                .or(() -> middles.unblurred(fit, scale.mirrored()));
    }

    /** A fit a little beside: where blur hides the alternating sides it is found to a fifth of a module only. */
    private static Optional<TubeSymbol> nudged(Patch sharp, Candidate c, Scale scale) {
        var fit = c.fit();
        return Arrays.stream(Fit.Handle.values())
                .flatMap(handle -> NUDGES.stream()
                        .map(n -> fit.moved(
                                handle, n[0] * fit.ax() + n[1] * fit.bx(), n[0] * fit.ay() + n[1] * fit.by())))
                .map(near -> ModuleReading.of(sharp, near, c.sign()).unblurred(near, scale.mirrored()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<TubeSymbol> passing(Patch sharp, Candidate c, Scale scale) {
        return ModuleReading.passing(sharp, c.fit(), c.sign(), PASSING).stream()
                .map(reading -> reading.decoded(c.fit(), scale.mirrored()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Candidate refined(Patch patch, Candidate c) {
        var border = new Border(c.fit().size());
        var fit = border.refined(patch, c.fit(), c.sign());
        return new Candidate(fit, c.sign(), c.sign() * border.correlation(patch, fit));
    }

    /** The seed as a symbol of this size, at the two scales at which the alternating sides agree best. */
    private static List<Candidate> candidates(Patch patch, Seed seed, int size) {
        var border = new Border(size);
        var all = new ArrayList<Candidate>();
        for (var k = -6; k <= 6; k++) {
            var factor = Math.pow(1.022, k);
            var fit = seed.fit(size).scaled(factor, factor);
            all.add(new Candidate(fit, seed.sign(), seed.sign() * border.correlation(patch, fit)));
        }
        all.sort(Comparator.comparingDouble(Candidate::correlation).reversed());
        return all.subList(0, 2);
    }
}
