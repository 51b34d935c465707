package org.himuro.lims.stocktake.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.stocktake.Aim;
import org.himuro.lims.stocktake.Confidence;
import org.himuro.lims.stocktake.Finding;
import org.himuro.lims.stocktake.StockTake;
import org.himuro.lims.stocktake.application.StockTakePage;
import org.himuro.lims.stocktake.model.Tally;

/**
 * A stock-take.
 *
 * @param seed with it and the list the draw can be made again
 * @param list SHA-256 of the packed list of all positions
 * @param tubes of positions in which the record had a tube when they were looked at
 * @param empties of those in which it had none
 */
@Serdeable
record StockTakeView(
        String code,
        Instant startedAt,
        Optional<Instant> closedAt,
        Aim aim,
        String seed,
        String list,
        int positions,
        int drawn,
        Result tubes,
        Result empties,
        List<UnitLine> units,
        List<Otherwise> otherwise) {

    @Serdeable
    record Line(String code, Instant startedAt, Optional<Instant> closedAt, int positions, int drawn) {
        static Line of(StockTake s) {
            return new Line(s.code(), s.startedAt(), s.closedAt(), s.positions(), s.drawn());
        }
    }

    /**
     * @param accuracy right of looked at, 0 to 1; absent where nobody has looked
     * @param low lower end of Wilson's interval, @param high its upper end
     */
    @Serdeable
    record Result(
            int right,
            int looked,
            int unreached,
            int left,
            Optional<BigDecimal> accuracy,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high) {
        private static final int FIGURES = 4;

        static Result of(Tally t, Confidence confidence) {
            var interval = t.interval(confidence);
            return new Result(
                    t.right(),
                    t.looked(),
                    t.unreached(),
                    t.left(),
                    t.accuracy().map(a -> rounded(a, RoundingMode.HALF_UP)),
                    interval.map(i -> rounded(i.low(), RoundingMode.FLOOR)),
                    interval.map(i -> rounded(i.high(), RoundingMode.CEILING)));
        }

        private static BigDecimal rounded(double share, RoundingMode how) {
            return BigDecimal.valueOf(share).setScale(FIGURES, how);
        }
    }

    @Serdeable
    record UnitLine(String unit, Result tubes, Result empties) {}

    /** @param recorded code of the tube that the record had there @param seen code of the tube that was scanned there */
    @Serdeable
    record Otherwise(
            String box,
            String cell,
            Finding finding,
            Optional<String> recorded,
            Optional<String> seen,
            Optional<UUID> deviation,
            boolean settled) {
        static Otherwise of(StockTakePage.Wrong w) {
            return new Otherwise(
                    w.spot().box(),
                    w.spot().cell(),
                    w.finding(),
                    w.recorded(),
                    w.seen(),
                    w.deviation().map(StockTakePage.Case::id),
                    w.deviation().filter(StockTakePage.Case::settled).isPresent());
        }
    }

    static StockTakeView of(StockTakePage page) {
        var s = page.stockTake();
        var confidence = s.aim().confidence();
        return new StockTakeView(
                s.code(),
                s.startedAt(),
                s.closedAt(),
                s.aim(),
                s.seed(),
                s.list(),
                s.positions(),
                s.drawn(),
                Result.of(page.all().tubes(), confidence),
                Result.of(page.all().empties(), confidence),
                page.units().stream()
                        .map(u -> new UnitLine(
                                u.code(), Result.of(u.tubes(), confidence), Result.of(u.empties(), confidence)))
                        .toList(),
                page.wrong().stream().map(Otherwise::of).toList());
    }
}
