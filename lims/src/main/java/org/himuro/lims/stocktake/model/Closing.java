package org.himuro.lims.stocktake.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ContainerEvent.ContainerMarked;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.stocktake.CloseStockTake;
import org.himuro.lims.stocktake.Finding;
import org.himuro.lims.stocktake.StockTake;
import org.himuro.lims.stocktake.StockTakeAnswer;
import org.himuro.lims.stocktake.StockTakeEvent.StockTakeClosed;
import org.himuro.lims.stocktake.StockTakeLine;
import org.himuro.lims.stocktake.StockTakes;

/** The end of a stock-take: every position where something else was found than the record has is marked, once. */
public final class Closing {
    private static final String MARK = "STOCK_TAKE_";

    private Closing() {}

    public static Decision<StockTakeAnswer> decide(
            CloseStockTake command, Optional<StockTake> found, Collection<StockTakeLine> lines, Act act) {
        if (found.isEmpty()) {
            return Decision.refused(Reason.of("STOCK_TAKE_UNKNOWN"));
        }
        var stockTake = found.get();
        if (stockTake.closed()) {
            return Decision.refused(Reason.of("STOCK_TAKE_CLOSED", stockTake.code()));
        }
        var all = Tally.of(List.copyOf(lines));
        if (all.left() > 0 && !command.unfinished()) {
            return Decision.refused(Reason.of("POSITIONS_LEFT", all.left()));
        }
        var entries = new ArrayList<Entry>();
        var closed = new StockTakeClosed(all.right(), all.wrong(), all.unreached(), all.left());
        entries.add(new Entry(StockTakes.KIND.ref(stockTake.id()), closed, act.occurredAt()));
        lines.stream()
                .filter(l -> l.finding().filter(Finding::wrong).isPresent())
                .sorted(Comparator.comparing(StockTakeLine::place))
                .forEach(l -> entries.add(new Entry(about(l), mark(l), act.occurredAt())));
        return new Decision.Accepted<>(
                entries, new StockTakeAnswer(stockTake.code(), stockTake.drawn(), all.left(), all.wrong()));
    }

    /** The code under which a line's deviation stands. */
    public static String code(Finding finding) {
        return MARK + finding;
    }

    /** What a line's deviation is about: the tube that the record has there, else the one that was seen, else the box. */
    public static StreamRef about(StockTakeLine line) {
        return line.recorded()
                .or(line::seen)
                .map(Tubes.KIND::ref)
                .orElseGet(() -> Containers.KIND.ref(line.container()));
    }

    private static Fact mark(StockTakeLine line) {
        var code = code(line.finding().orElseThrow());
        return about(line).kind().equals(Tubes.KIND.name())
                ? new TubeMarked(code, Optional.of(line.container()))
                : new ContainerMarked(code, line.cell());
    }
}
