package org.himuro.lims.stocktake;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What happens to a stock-take as a whole. */
public sealed interface StockTakeEvent extends Fact {

    /**
     * Positions were drawn; each has a stream of its own.
     *
     * @param seed of the draw, 32 hexadecimal figures
     * @param list SHA-256 of the kept list of all positions, hexadecimal
     */
    record StockTakeStarted(
            String code, UUID site, Aim aim, Empties empties, String seed, String list, List<StockTake.Stratum> strata)
            implements StockTakeEvent {
        public StockTakeStarted {
            strata = List.copyOf(strata);
        }
    }

    /**
     * Nothing more is looked at.
     *
     * @param right looks that agree with the record
     * @param wrong looks that do not
     * @param unreached positions that could not be got at
     * @param left positions that nobody has looked at
     */
    record StockTakeClosed(int right, int wrong, int unreached, int left) implements StockTakeEvent {}
}
