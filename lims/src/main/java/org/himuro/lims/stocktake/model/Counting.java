package org.himuro.lims.stocktake.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.stocktake.CountAnswer;
import org.himuro.lims.stocktake.CountPosition;
import org.himuro.lims.stocktake.Finding;
import org.himuro.lims.stocktake.LineEvent.CountTakenBack;
import org.himuro.lims.stocktake.LineEvent.PositionCounted;
import org.himuro.lims.stocktake.Look;
import org.himuro.lims.stocktake.StockTake;
import org.himuro.lims.stocktake.StockTakeLine;
import org.himuro.lims.stocktake.StockTakeLines;
import org.himuro.lims.stocktake.TakeBackCount;

/** What a look at a position means, and what may be done with it. */
public final class Counting {
    private Counting() {}

    /**
     * What a look relies on.
     *
     * @param stockTake the site's own
     * @param recorded the tube that the record has there now
     * @param seen the tube that was scanned, where it is known here
     * @param noTube what was scanned is something else of the site: a box, a case
     */
    public record Seen(
            Optional<StockTake> stockTake,
            Optional<StockTakeLine> line,
            Optional<Tube> recorded,
            Optional<Tube> seen,
            boolean noTube) {}

    /** Of the record as it stands: a tube that it has moved since the draw is no error. */
    public static Finding finding(Look look, Optional<UUID> recorded, Optional<UUID> seen) {
        return switch (look) {
            case UNREACHED -> Finding.UNREACHED;
            case EMPTY -> recorded.isEmpty() ? Finding.RIGHT : Finding.MISSING;
            case UNREADABLE -> recorded.isEmpty() ? Finding.EXTRA : Finding.UNREADABLE;
            case TUBE ->
                recorded.isEmpty() ? Finding.EXTRA : seen.equals(recorded) ? Finding.RIGHT : Finding.OTHER_TUBE;
        };
    }

    public static Decision<CountAnswer> count(CountPosition command, Seen now, Act act) {
        var against = against(now);
        if (against.isPresent()) {
            return Decision.refused(against.get());
        }
        var line = now.line().orElseThrow();
        if (line.counted()) {
            return Decision.refused(Reason.of(
                    "POSITION_COUNTED",
                    command.box(),
                    command.cell(),
                    line.countedBy().orElseThrow(),
                    line.countedAt().orElseThrow()));
        }
        var unclear = unclear(command, now);
        if (unclear.isPresent()) {
            return Decision.refused(unclear.get());
        }
        var recorded = now.recorded().map(Tube::id);
        var seen = now.seen().filter(t -> command.look() == Look.TUBE);
        var finding = finding(command.look(), recorded, seen.map(Tube::id));
        var fact = new PositionCounted(command.look(), finding, recorded, seen.map(Tube::id));
        return new Decision.Accepted<>(
                List.of(new Entry(StockTakeLines.KIND.ref(line.id()), fact, act.occurredAt())),
                new CountAnswer(
                        command.stockTake(),
                        command.box(),
                        command.cell(),
                        Optional.of(finding),
                        now.recorded().map(Tube::code),
                        seen.map(Tube::code)));
    }

    /** What was scanned is scanned again rather than held against the record. */
    private static Optional<Reason> unclear(CountPosition command, Seen now) {
        if (command.look() != Look.TUBE) {
            return Optional.empty();
        }
        var code = command.code().filter(c -> !c.isBlank());
        if (code.isEmpty()) {
            return Optional.of(Reason.of("CODE_NOT_SAID"));
        }
        if (now.noTube()) {
            return Optional.of(Reason.of("CODE_IS_NO_TUBE", UnknownCode.shown(code.get())));
        }
        return code.map(UnknownCode::of).filter(r -> r.code().equals("CHECK_WRONG"));
    }

    /** @param anyones whether the actor may take back what others have counted */
    public static Decision<CountAnswer> takeBack(TakeBackCount command, Seen now, boolean anyones, Act act) {
        var against = against(now);
        if (against.isPresent()) {
            return Decision.refused(against.get());
        }
        var line = now.line().orElseThrow();
        if (!line.counted()) {
            return Decision.refused(Reason.of("POSITION_NOT_COUNTED", command.box(), command.cell()));
        }
        var by = line.countedBy().orElseThrow();
        if (!anyones && !by.equals(act.actor().person())) {
            return Decision.refused(Reason.of("COUNT_NOT_YOURS", command.box(), command.cell(), by));
        }
        return new Decision.Accepted<>(
                List.of(new Entry(StockTakeLines.KIND.ref(line.id()), new CountTakenBack(), act.occurredAt())),
                new CountAnswer(
                        command.stockTake(),
                        command.box(),
                        command.cell(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Optional<Reason> against(Seen now) {
        if (now.stockTake().isEmpty()) {
            return Optional.of(Reason.of("STOCK_TAKE_UNKNOWN"));
        }
        if (now.stockTake().get().closed()) {
            return Optional.of(
                    Reason.of("STOCK_TAKE_CLOSED", now.stockTake().get().code()));
        }
        return now.line().isEmpty() ? Optional.of(Reason.of("POSITION_NOT_DRAWN")) : Optional.empty();
    }
}
