package org.himuro.lims.stocktake.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.himuro.lims.stocktake.Confidence;
import org.himuro.lims.stocktake.StockTakeLine;
import org.himuro.sop.share.Wilson;

/**
 * What was found, added up.
 *
 * @param looked positions that somebody has seen, right or wrong
 * @param unreached positions that could not be got at: counted apart, and never as right
 * @param left positions that nobody has been at
 */
public record Tally(int right, int looked, int unreached, int left) {
    public static final Tally NOTHING = new Tally(0, 0, 0, 0);

    /** Of positions in which the record had a tube, or had none. What it has moved since the draw is judged as it was when looked at. */
    public static Tally of(List<StockTakeLine> lines, boolean tubes) {
        return of(lines, line -> tube(line) == tubes);
    }

    public static Tally of(List<StockTakeLine> lines) {
        return of(lines, line -> true);
    }

    private static Tally of(List<StockTakeLine> lines, Predicate<StockTakeLine> which) {
        int right = 0;
        int looked = 0;
        int unreached = 0;
        int left = 0;
        for (var line : lines) {
            if (!which.test(line)) {
                continue;
            }
            if (line.finding().isEmpty()) {
                left++;
            } else {
                switch (line.finding().get()) {
                    case RIGHT -> {
                        right++;
                        looked++;
                    }
                    case MISSING, OTHER_TUBE, EXTRA, UNREADABLE -> looked++;
                    case UNREACHED -> unreached++;
                }
            }
        }
        return new Tally(right, looked, unreached, left);
    }

    private static boolean tube(StockTakeLine line) {
        return (line.counted() ? line.recorded() : line.drawnTube()).isPresent();
    }

    public int wrong() {
        return looked - right;
    }

    public int drawn() {
        return looked + unreached + left;
    }

    /** 0 to 1; absent where nobody has looked. */
    public Optional<Double> accuracy() {
        return looked == 0 ? Optional.empty() : Optional.of((double) right / looked);
    }

    public Optional<Wilson.Interval> interval(Confidence confidence) {
        return looked == 0 ? Optional.empty() : Optional.of(Wilson.of(right, looked, confidence.z()));
    }
}
