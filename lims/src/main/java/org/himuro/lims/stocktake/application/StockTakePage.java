package org.himuro.lims.stocktake.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.stocktake.Finding;
import org.himuro.lims.stocktake.StockTake;
import org.himuro.lims.stocktake.application.StockTakeQueries.Tallies;
import org.himuro.lims.stocktake.model.Tally;

/**
 * A stock-take with what was found.
 *
 * @param units in the order in which one walks
 * @param wrong where something else was found than the record has
 * @param unreached positions that could not be got at
 * @param done message key of what was just done
 */
public record StockTakePage(
        StockTake stockTake,
        String by,
        Tallies all,
        List<UnitResult> units,
        List<Wrong> wrong,
        List<Spot> unreached,
        May may,
        Optional<String> done,
        List<Reason> reasons) {
    public StockTakePage {
        units = List.copyOf(units);
        wrong = List.copyOf(wrong);
        unreached = List.copyOf(unreached);
        reasons = List.copyOf(reasons);
    }

    /** What the reader may do. */
    public record May(boolean count, boolean close, boolean report) {}

    /** @param tubesThere how many tubes the unit had when it was drawn from; {@code emptiesThere} likewise */
    public record UnitResult(String code, String name, Tally tubes, Tally empties, int tubesThere, int emptiesThere) {}

    public record Spot(String box, String cell, List<String> around) {
        public Spot {
            around = List.copyOf(around);
        }
    }

    /**
     * @param recorded code of the tube that the record had there
     * @param seen code of the tube that was scanned there, where it is known here
     * @param reportable that tube is not where it was seen by the record: it may be reported as found
     * @param deviation what was opened for it
     */
    public record Wrong(
            Spot spot,
            Finding finding,
            Optional<String> recorded,
            Optional<String> seen,
            boolean reportable,
            Optional<Case> deviation) {}

    /** @param settled the deviation is closed */
    public record Case(UUID id, boolean settled) {}

    public int left() {
        return all.left();
    }

    public int settled() {
        return (int) wrong.stream()
                .filter(w -> w.deviation().filter(Case::settled).isPresent())
                .count();
    }

    public Tone tone() {
        return tone(stockTake, all);
    }

    public Phrase state() {
        return state(stockTake, all);
    }

    public static Tone tone(StockTake stockTake, Tallies all) {
        if (!stockTake.closed()) {
            return Tone.WAITING;
        }
        return stockTake.left() > 0 ? Tone.LOOK : Tone.DONE;
    }

    public static Phrase state(StockTake stockTake, Tallies all) {
        if (stockTake.closed()) {
            return stockTake.left() > 0
                    ? Phrase.of("stock-take.closed-left", stockTake.left())
                    : Phrase.of("stock-take.closed");
        }
        return Phrase.of("stock-take.open-left", all.left());
    }
}
