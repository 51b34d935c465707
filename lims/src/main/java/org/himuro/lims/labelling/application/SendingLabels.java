package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.himuro.lims.labelling.BeginPrint;
import org.himuro.lims.labelling.EndPrint;
import org.himuro.lims.labelling.EndPrint.End;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.PrintAnswer;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.labelling.application.PrinterDesks.LeaseLost;
import org.himuro.lims.labelling.application.PrinterLines.Line;
import org.himuro.lims.labelling.model.Trouble;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;

/**
 * Brings what waits at a printer out of it, label by label: asked first whether it is ready, told in the ledger that bytes
 * leave, sent, and asked until it has nothing left. So at most one label is ever in doubt, and none is sent twice by itself.
 */
@Singleton
public final class SendingLabels {
    private final MovingPrints moving;
    private final PrinterDesks desks;
    private final PrinterLines lines;
    private final DrawnLabels labels;
    private final PrintTimes times;
    private final Ids ids;
    private final InstantSource clock;
    private final UUID sender;
    private final AtomicBoolean stopped = new AtomicBoolean();

    SendingLabels(
            MovingPrints moving,
            PrinterDesks desks,
            PrinterLines lines,
            DrawnLabels labels,
            PrintTimes times,
            Ids ids,
            InstantSource clock) {
        this.moving = moving;
        this.desks = desks;
        this.lines = lines;
        this.labels = labels;
        this.times = times;
        this.ids = ids;
        this.clock = clock;
        this.sender = ids.next();
    }

    /** What is begun is still watched, nothing new is sent. */
    public void stop() {
        stopped.set(true);
    }

    /** Everything that waits there, or as much as the printer takes. Nothing where another sender has it. */
    public void send(UUID printer) {
        desks.take(printer, sender, times.lease()).ifPresent(troubles -> {
            try {
                // whoever sent these holds the printer no longer
                desks.sending(printer).forEach(p -> end(p, End.DOUBTFUL, Optional.of("INTERRUPTED")));
                var trouble = desks.printer(printer).flatMap(this::work);
                var next = trouble.map(t -> times.backOff(troubles)).orElse(times.idle());
                desks.leave(printer, sender, trouble, next);
                if (trouble.isEmpty() && desks.next(printer).isPresent()) {
                    desks.wake(printer); // asked for while it was being left
                }
            } catch (LeaseLost other) {
                return; // it looks after the printer now
            }
        });
    }

    private Optional<Trouble> work(Printer printer) {
        var open = lines.open(printer);
        if (open.isEmpty()) {
            return Optional.of(Trouble.NO_CONNECTION);
        }
        try (var line = open.get()) {
            var trouble = PrinterState.of(line).against();
            for (var next = desks.next(printer.id());
                    trouble.isEmpty() && next.isPresent() && !stopped.get();
                    next = desks.next(printer.id())) {
                trouble = one(printer, next.get(), line)
                        .or(() -> PrinterState.of(line).against());
            }
            return trouble;
        }
    }

    private Optional<Trouble> one(Printer printer, Print print, Line line) {
        var zpl = labels.zpl(print, printer);
        if (zpl.isEmpty()) {
            end(print, End.IMPOSSIBLE, Optional.of("NOT_DRAWN"));
            return Optional.empty();
        }
        if (!begun(print)) {
            return Optional.empty(); // cancelled meanwhile
        }
        if (line.send(zpl.get()) && out(printer, line)) {
            end(print, End.PRINTED, Optional.empty());
            return Optional.empty();
        }
        end(print, End.DOUBTFUL, Optional.of("CUT_OFF"));
        return Optional.of(Trouble.CUT_OFF);
    }

    /**
     * Asks until the printer has nothing left. It says so twice: an answer may be older than what it was sent.
     *
     * @return false where it could not be told
     */
    private boolean out(Printer printer, Line line) {
        var sent = clock.instant();
        int empty = 0;
        while (true) {
            var state = PrinterState.of(line);
            var trouble = state instanceof PrinterState.In(var t) ? Optional.of(t) : Optional.<Trouble>empty();
            if (!desks.keep(printer.id(), sender, times.lease(), trouble)) {
                throw new LeaseLost();
            }
            empty = state instanceof PrinterState.Fine(var nothingLeft) && nothingLeft ? empty + 1 : 0;
            if (empty == 2) {
                return true;
            }
            var end = sent.plus(trouble.isPresent() ? times.hold() : times.patience());
            if (state instanceof PrinterState.Gone || clock.instant().isAfter(end)) {
                return false;
            }
            line.pause(times.poll());
        }
    }

    /** @throws LeaseLost where another sender has the printer */
    private boolean begun(Print print) {
        var held = desks.held(print.printer(), sender, times.lease());
        return moving.begin(new BeginPrint(print.id()), Actor.system(print.site()), ids.next(), clock.instant(), held)
                instanceof Outcome.Done<PrintAnswer>;
    }

    private void end(Print print, End end, Optional<String> why) {
        var now = clock.instant();
        moving.end(new EndPrint(print.id(), end, why), Actor.system(print.site()), ids.next(), now, now);
    }
}
