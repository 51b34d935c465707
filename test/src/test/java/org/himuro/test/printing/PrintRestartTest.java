package org.himuro.test.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.PrintState;
import org.himuro.lims.ledger.application.LedgerAudit;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.test.printing.TestPrinter.Wrong;
import org.himuro.test.support.Application;
import org.himuro.test.support.Program;
import org.himuro.test.support.TwoSites;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels that wait outlive the application that was to send them; the one that was on its way is nobody's guess. */
@Tag("L3")
@Tag("R5")
class PrintRestartTest {
    @TempDir
    private Path temp;

    @Test
    void killed_under_a_label_it_prints_nothing_twice_and_loses_nothing() throws Exception {
        int port = Program.freePort();
        UUID id;
        var codes = new ArrayList<String>();
        try (var app = Application.on(data())) {
            var here = Printery.of(TwoSites.in(app), 4, port).asked();
            id = here.printer();
            codes.addAll(here.codes());
        }
        try (var printer = TestPrinter.at(port).with(Wrong.HOLDING)) {
            try (var first = Program.ready(data(), Program.freePort())) {
                printer.until("the first is in it", () -> printer.inMemory() == 1);
                first.kill();
            }
            printer.without(Wrong.HOLDING); // it came out, and nobody was told
            assertThat(printer.printed()).containsExactly(codes.getFirst());
            try (var second = Program.ready(data(), Program.freePort())) {
                printer.until("all are out", () -> printer.printed().size() >= codes.size());
                second.terminate();
                second.exitCode();
            }
            assertThat(printer.printed()).containsExactlyElementsOf(codes);
            assertThat(printer.faults()).isEmpty();
        }
        try (var app = Application.on(data());
                var owner = app.owner()) {
            assertThat(states(app, id))
                    .containsExactly(
                            PrintState.PERHAPS_PRINTED, PrintState.PRINTED, PrintState.PRINTED, PrintState.PRINTED);
            assertThat(app.bean(LedgerAudit.class).check()).isEmpty();
            assertThat(app.bean(Rebuild.class).differences(owner)).isEmpty();
        }
    }

    private static List<PrintState> states(Application app, UUID printer) {
        return Printery.prints(app, printer).stream().map(Print::state).toList();
    }

    private Path data() {
        return temp.resolve("data");
    }
}
