package org.himuro.test.printing;

import static org.himuro.test.support.SmallWorld.done;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.DecidePrint;
import org.himuro.lims.labelling.LabelledTubes.NewTube;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.PrintAnswer;
import org.himuro.lims.labelling.PrintLabels;
import org.himuro.lims.labelling.PrintState;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.PrintWord;
import org.himuro.lims.labelling.PrinterSettings;
import org.himuro.lims.labelling.RegisterPrinter;
import org.himuro.lims.labelling.application.KeepingPrinters;
import org.himuro.lims.labelling.application.PrintVerbs;
import org.himuro.lims.labelling.application.SendingLabels;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Select;
import org.himuro.test.support.Application;
import org.himuro.test.support.SmallWorld;
import org.himuro.test.support.TwoSites;

/** Tubes of one case, and a printer of their hospital. */
record Printery(SmallWorld world, UUID printer, String code) {
    /** Printers are patient with a test for no longer than this. */
    static final Map<String, Object> QUICK = Map.of(
            "himuro.printing.lease", "5s",
            "himuro.printing.answer", "400ms",
            "himuro.printing.poll", "5ms",
            "himuro.printing.patience", "3s");

    private static final RecordTable<Print> PRINTS = new RecordTable<>("label_print", Print.class);

    static Printery of(TwoSites sites, int tubes, int port) {
        var world = SmallWorld.at(sites, tubes);
        var now = Instant.now();
        var code = "P-" + port + "-" + Math.floorMod(sites.id().hashCode(), 1000);
        var settings = new PrinterSettings("cut-up room", "127.0.0.1", port, 12, PrintStock.TUBE_WRAP);
        done(sites.app()
                .bean(KeepingPrinters.class)
                .register(new RegisterPrinter(code, settings), sites.bench(), sites.id(), now, now));
        return new Printery(world, id(sites.app(), code), code);
    }

    private static UUID id(Application app, String code) {
        try (var connection = app.itself()) {
            return Select.first(connection, "select id from printer where code=?", row -> Select.uuid(row, 1), code)
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> codes() {
        return world.tubes().stream().map(NewTube::code).toList();
    }

    Outcome<PrintAnswer> ask(Optional<String> reason, UUID... tubes) {
        var now = Instant.now();
        var command = new PrintLabels(printer, List.of(tubes), List.of(), List.of(), reason, Optional.empty());
        return verbs().ask(command, world.sites().bench(), world.sites().id(), now, now);
    }

    /** All of them, for the first time. */
    Printery asked() {
        done(ask(Optional.empty(), world.tubeIds().toArray(UUID[]::new)));
        return this;
    }

    Outcome<PrintAnswer> decide(UUID print, PrintWord word, Optional<String> reason) {
        var now = Instant.now();
        return verbs().decide(
                        new DecidePrint(print, word, reason, Optional.empty()),
                        world.sites().bench(),
                        world.sites().id(),
                        now,
                        now);
    }

    PrintVerbs verbs() {
        return world.app().bean(PrintVerbs.class);
    }

    /** One round of this node, to its end. */
    void round() {
        world.app().bean(SendingLabels.class).send(printer);
    }

    List<Print> prints() {
        return prints(world.app(), printer);
    }

    static List<Print> prints(Application app, UUID printer) {
        try (var connection = app.itself()) {
            return Select.all(
                    connection,
                    "select " + String.join(",", PRINTS.columns())
                            + " from label_print where printer=? order by asked_at, job, number",
                    PRINTS::read,
                    printer);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<PrintState> states() {
        return prints().stream().map(Print::state).toList();
    }

    /** Why it prints nothing, as the page says it; empty where it is ready. */
    Optional<String> trouble() {
        return desk("trouble");
    }

    private Optional<String> desk(String column) {
        try (var connection = world.app().itself()) {
            return Select.first(
                            connection,
                            "select " + column + " from printer_desk where printer=?",
                            row -> Optional.ofNullable(row.getString(1)),
                            printer)
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How often a tube's label came out, by its own history. */
    int printed(int tube) {
        try (var connection = world.app().itself()) {
            return Select.first(
                            connection,
                            "select prints from tube where id=?",
                            row -> row.getInt(1),
                            world.tubeIds().get(tube))
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
