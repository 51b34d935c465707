package org.himuro.lims.stocktake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Positions drawn at random and looked at (B7). The positions themselves are {@link StockTakeLine}s.
 *
 * @param seed with it and the list the draw can be made again
 * @param list SHA-256 of the kept list of all positions that were drawn from, hexadecimal
 * @param positions how many that were
 * @param drawn how many of them are looked at
 * @param closedBy act that closed it; marks of what was found stand in it
 * @param left how many nobody had looked at when it was closed
 */
public record StockTake(
        UUID id,
        String code,
        UUID site,
        UUID startedBy,
        Instant startedAt,
        Aim aim,
        Empties empties,
        String seed,
        String list,
        int positions,
        int drawn,
        Optional<Instant> closedAt,
        Optional<UUID> closedBy,
        int left,
        List<Stratum> strata) {
    public StockTake {
        strata = List.copyOf(strata);
    }

    /**
     * A unit that was drawn from.
     *
     * @param unit the unit, or the outermost place of boxes that stand in none
     * @param tubes positions with a tube by the record
     * @param empties positions without
     * @param tubesDrawn of the first, @param emptiesDrawn of the second
     */
    public record Stratum(UUID unit, int tubes, int empties, int tubesDrawn, int emptiesDrawn) {}

    public boolean closed() {
        return closedAt.isPresent();
    }
}
