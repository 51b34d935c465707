package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.himuro.labels.layout.Layout;
import org.himuro.labels.render.Rendering;
import org.himuro.labels.render.ZplRenderer;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.labelling.model.LabelValues;
import org.himuro.lims.labelling.model.Trouble;
import org.himuro.lims.shared.Ids;

/** A label out of a printer to look at: of nothing, its code no tube's. Sent at once or not at all; it waits in no queue (L3). */
@Singleton
public final class TestLabels {
    private final PrinterDesks desks;
    private final PrinterLines lines;
    private final PrintTimes times;
    private final UUID sender;

    TestLabels(PrinterDesks desks, PrinterLines lines, PrintTimes times, Ids ids) {
        this.desks = desks;
        this.lines = lines;
        this.times = times;
        this.sender = ids.next();
    }

    /** What came of it. */
    public sealed interface Result {
        record Sent() implements Result {}

        /** Labels of tubes or boxes are coming out of it just now. */
        record Busy() implements Result {}

        record Not(Trouble trouble) implements Result {}

        /** Its dots cannot draw this layout. */
        record NotDrawn() implements Result {}
    }

    public Result print(Printer printer, PrintStock stock, Layout layout) {
        var label = List.of(LabelValues.samples(stock).getFirst());
        if (!(new ZplRenderer(printer.resolution()).zpl(layout, label) instanceof Rendering.Done<String>(var zpl))) {
            return new Result.NotDrawn();
        }
        var taken = taken(printer);
        if (taken.isEmpty()) {
            return new Result.Busy();
        }
        var trouble = sent(printer, zpl);
        desks.leave(printer.id(), sender, trouble, times.backOff(trouble.isPresent() ? taken.get() : 0));
        return trouble.<Result>map(Result.Not::new).orElseGet(Result.Sent::new);
    }

    /** Who only asks the printer how it is soon leaves it. */
    private Optional<Integer> taken(Printer printer) {
        var taken = desks.take(printer.id(), sender, times.lease());
        for (var waited = Duration.ZERO;
                taken.isEmpty() && waited.compareTo(times.answer()) < 0;
                waited = waited.plus(times.poll())) {
            LockSupport.parkNanos(times.poll().toNanos());
            taken = desks.take(printer.id(), sender, times.lease());
        }
        return taken;
    }

    private Optional<Trouble> sent(Printer printer, String zpl) {
        var open = lines.open(printer);
        if (open.isEmpty()) {
            return Optional.of(Trouble.NO_CONNECTION);
        }
        try (var line = open.get()) {
            var trouble = PrinterState.of(line).against();
            return trouble.isPresent() || line.send(zpl) ? trouble : Optional.of(Trouble.CUT_OFF);
        }
    }
}
