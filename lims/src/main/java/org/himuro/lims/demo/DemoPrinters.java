package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.HOSPITAL;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.himuro.lims.labelling.BeginPrint;
import org.himuro.lims.labelling.CancelPrints;
import org.himuro.lims.labelling.EndPrint;
import org.himuro.lims.labelling.EndPrint.End;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.PrintLabels;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.labelling.PrinterSettings;
import org.himuro.lims.labelling.RegisterPrinter;
import org.himuro.lims.labelling.application.KeepingPrinters;
import org.himuro.lims.labelling.application.MovingPrints;
import org.himuro.lims.labelling.application.PrintQueries;
import org.himuro.lims.labelling.application.PrintVerbs;
import org.himuro.lims.labelling.application.PrinterDesks;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;

/** Two printers of the hospital that are nowhere, with a label in every state. */
@Singleton
final class DemoPrinters {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Steps steps;
    private final KeepingPrinters keeping;
    private final PrintVerbs verbs;
    private final MovingPrints moving;
    private final PrintQueries queries;
    private final PrinterDesks desks;

    DemoPrinters(
            Steps steps,
            KeepingPrinters keeping,
            PrintVerbs verbs,
            MovingPrints moving,
            PrintQueries queries,
            PrinterDesks desks) {
        this.steps = steps;
        this.keeping = keeping;
        this.verbs = verbs;
        this.moving = moving;
        this.queries = queries;
        this.desks = desks;
    }

    /** @param tubes five that the hospital has */
    void print(DemoWorld world, List<UUID> tubes, Instant now) {
        var manager = world.as("manager2", HOSPITAL);
        var at = now.minus(Duration.ofHours(3));
        register("BOX-1", "検体保管室 / storage room", PrintStock.BOX_LABEL, manager, at);
        register("CUT-UP-1", "切り出し室 / cut-up room", PrintStock.TUBE_WRAP, manager, at);
        var printer = queries.printer("CUT-UP-1", world.site(HOSPITAL))
                .orElseThrow()
                .printer()
                .id();
        var sender = hold(printer);
        printed(world, printer, tubes, at);
        desks.leave(printer, sender, Optional.empty(), Duration.ZERO);
    }

    /** The real sender would doubt what was begun hours ago: the demo speaks to the printer alone. */
    private UUID hold(UUID printer) {
        var sender = steps.id();
        while (desks.take(printer, sender, LEASE).isEmpty()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return sender;
    }

    private void printed(DemoWorld world, UUID printer, List<UUID> tubes, Instant at) {
        steps.done(
                verbs::ask,
                new PrintLabels(printer, tubes, List.of(), List.of(), Optional.empty(), Optional.empty()),
                world.as("technician", HOSPITAL),
                at.plusSeconds(60));
        sent(tubes.get(0), End.PRINTED, Optional.empty(), at.plusSeconds(70));
        sent(tubes.get(1), End.PRINTED, Optional.empty(), at.plusSeconds(80));
        sent(tubes.get(2), End.DOUBTFUL, Optional.of("CUT_OFF"), at.plusSeconds(90));
        steps.done(
                verbs::cancel,
                new CancelPrints(List.of(print(tubes.get(3)).id())),
                world.as("technician", HOSPITAL),
                at.plusSeconds(300));
        var again = new PrintLabels(
                printer, List.of(tubes.get(0)), List.of(), List.of(), Optional.of("UNREADABLE"), Optional.empty());
        steps.done(verbs::ask, again, world.as("technician", HOSPITAL), at.plusSeconds(600));
    }

    private void register(String code, String name, PrintStock stock, Actor by, Instant at) {
        var settings = new PrinterSettings(name, "127.0.0.1", Printer.PORT, 12, stock);
        steps.done(keeping::register, new RegisterPrinter(code, settings), by, at);
    }

    private void sent(UUID tube, End end, Optional<String> why, Instant at) {
        var print = print(tube);
        var system = Actor.system(print.site());
        steps.done(
                (c, actor, act, when, recorded) -> moving.begin(c, actor, act, when, Acts.Beside.NOTHING),
                new BeginPrint(print.id()),
                system,
                at);
        steps.done(moving::end, new EndPrint(print.id(), end, why), system, at.plusSeconds(2));
    }

    private Print print(UUID tube) {
        return Optional.ofNullable(queries.onTheWay(List.of(tube)).get(tube)).orElseThrow();
    }
}
