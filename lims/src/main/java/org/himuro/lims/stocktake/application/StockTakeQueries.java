package org.himuro.lims.stocktake.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.stocktake.StockTake;
import org.himuro.lims.stocktake.StockTakeLine;
import org.himuro.lims.stocktake.model.Tally;

/** Stock-takes as they stand. */
public interface StockTakeQueries {
    Optional<StockTake> read(String code, VisibleSites sites);

    /** The latest first, those after this key. */
    List<StockTake> list(VisibleSites sites, TimeKey after, int rows);

    /** @param tubes of positions with a tube by the record @param empties of those without */
    record Tallies(Tally tubes, Tally empties) {
        public static final Tallies NOTHING = new Tallies(Tally.NOTHING, Tally.NOTHING);

        public int left() {
            return tubes.left() + empties.left();
        }
    }

    /** Added up by the database. */
    Map<UUID, Tallies> tallies(Collection<UUID> stockTakes);

    /** As one walks. */
    List<StockTakeLine> lines(UUID stockTake);

    /** @param container the position that the record has it in, where it has it in one; {@code cell} likewise */
    record TubeNow(String code, Optional<UUID> container, Optional<String> cell) {
        boolean isAt(StockTakeLine line) {
            return container.filter(line.container()::equals).isPresent()
                    && cell.filter(line.cell()::equals).isPresent();
        }
    }

    Map<UUID, TubeNow> tubes(Collection<UUID> tubes);

    /** @param around what it stands in, from the outermost inwards: name, else code, with the position there */
    record Place(String code, String name, int rows, int columns, List<String> around) {
        public Place {
            around = List.copyOf(around);
        }
    }

    /** Where containers stand now. */
    Map<UUID, Place> places(Collection<UUID> containers);

    /**
     * A deviation that the end of a stock-take has opened.
     *
     * @param about tube or container
     * @param container of a tube's mark
     * @param cell of a container's mark
     */
    record Opened(
            UUID about, String code, Optional<UUID> container, Optional<String> cell, UUID deviation, boolean closed) {}

    List<Opened> opened(UUID act);
}
