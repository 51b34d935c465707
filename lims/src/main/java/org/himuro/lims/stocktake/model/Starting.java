package org.himuro.lims.stocktake.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.stocktake.Aim;
import org.himuro.lims.stocktake.LineEvent.PositionDrawn;
import org.himuro.lims.stocktake.StartStockTake;
import org.himuro.lims.stocktake.StockTakeAnswer;
import org.himuro.lims.stocktake.StockTakeEvent.StockTakeStarted;
import org.himuro.lims.stocktake.StockTakeLines;
import org.himuro.lims.stocktake.StockTakes;

/** Whether a stock-take may begin, and what it begins with. All reasons at once. */
public final class Starting {
    private Starting() {}

    /**
     * What was made for it beforehand.
     *
     * @param list name of the kept list
     * @param lines ids of the positions drawn, one for each
     * @param tubes ids of the tubes in them, by code
     */
    public record Made(
            UUID id, String code, String seed, String list, Draw draw, List<UUID> lines, Map<String, UUID> tubes) {
        public Made {
            lines = List.copyOf(lines);
            tubes = Map.copyOf(tubes);
        }
    }

    /**
     * What speaks against it before anything is drawn.
     *
     * @param known codes of units that the site has
     * @param drawn how many would be drawn
     */
    public static List<Reason> against(StartStockTake command, Set<String> known, int drawn) {
        var reasons = new ArrayList<Reason>();
        command.units().stream()
                .filter(code -> !known.contains(code))
                .distinct()
                .forEach(code -> reasons.add(Reason.of("UNIT_UNKNOWN", shown(code))));
        if (!command.aim().isPossible()) {
            reasons.add(Reason.of(
                    "AIM_IMPOSSIBLE", Aim.LEAST_ACCURACY, Aim.MOST_ACCURACY, Aim.LEAST_WIDTH, Aim.MOST_WIDTH));
        }
        if (!reasons.isEmpty()) {
            return reasons;
        }
        if (drawn == 0) {
            reasons.add(Reason.of("NOTHING_TO_COUNT"));
        }
        if (drawn > StartStockTake.MOST) {
            reasons.add(Reason.of("TOO_MANY_DRAWN", drawn, StartStockTake.MOST));
        }
        return reasons;
    }

    private static String shown(String code) {
        return UnknownCode.shown(code);
    }

    public static Decision<StockTakeAnswer> decide(
            StartStockTake command, List<Reason> against, Optional<Made> made, Act act) {
        if (!against.isEmpty()) {
            return new Decision.Refused<>(against);
        }
        var m = made.orElseThrow();
        var spots = m.draw().spots();
        var entries = new ArrayList<Entry>(spots.size() + 1);
        var started = new StockTakeStarted(
                m.code(),
                act.actor().site(),
                command.aim(),
                command.empties(),
                m.seed(),
                m.list(),
                m.draw().strata());
        entries.add(new Entry(StockTakes.KIND.ref(m.id()), started, act.occurredAt()));
        for (int i = 0; i < spots.size(); i++) {
            var spot = spots.get(i);
            var drawn = new PositionDrawn(
                    m.id(),
                    i + 1,
                    spot.box().unit(),
                    spot.box().id(),
                    spot.cell(),
                    spot.tube().map(m.tubes()::get));
            entries.add(new Entry(StockTakeLines.KIND.ref(m.lines().get(i)), drawn, act.occurredAt()));
        }
        return new Decision.Accepted<>(entries, new StockTakeAnswer(m.code(), spots.size(), spots.size(), 0));
    }
}
