package org.himuro.test.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.test.support.SmallWorld.done;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.himuro.lims.labelling.BeginPrint;
import org.himuro.lims.labelling.CancelPrints;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.PrintAnswer;
import org.himuro.lims.labelling.PrintLabels;
import org.himuro.lims.labelling.PrintState;
import org.himuro.lims.labelling.PrintWord;
import org.himuro.lims.labelling.application.PrinterDesks;
import org.himuro.lims.labelling.application.SendingLabels;
import org.himuro.lims.labelling.model.PrintDecisions;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.application.LedgerAudit;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.specimen.TubeEvent.TubeLabelPrinted;
import org.himuro.test.printing.TestPrinter.Wrong;
import org.himuro.test.support.Application;
import org.himuro.test.support.TwoSites;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Labels come out of the site's printers once each, whatever is wrong with printer, line or sender. */
@Tag("L3")
class PrintQueueTest {
    private static Application app;
    private static TwoSites sites;

    private final TestPrinter printer = TestPrinter.ready();

    @BeforeAll
    static void start() {
        app = Application.start(Printery.QUICK);
        sites = TwoSites.in(app);
    }

    @AfterAll
    static void the_tables_say_what_the_facts_say() throws Exception {
        try (var owner = app.owner()) {
            assertThat(app.bean(LedgerAudit.class).check()).isEmpty();
            assertThat(app.bean(Rebuild.class).differences(owner)).isEmpty();
        } finally {
            app.close();
        }
    }

    @AfterEach
    void switchedOff() throws Exception {
        printer.close();
        assertThat(printer.faults()).isEmpty();
        assertThat(printer.together()).isLessThanOrEqualTo(1);
    }

    private Printery printery(int tubes) {
        return Printery.of(sites, tubes, printer.port());
    }

    @Test
    void labels_come_out_once_each_in_the_order_in_which_they_were_asked_for() throws Exception {
        var here = printery(4).asked();
        printer.until("four labels", () -> all(here, PrintState.PRINTED));
        assertThat(printer.printed()).containsExactlyElementsOf(here.codes());
        assertThat(printer.labels()).allMatch(l -> l.width() == 283 && l.length() == 154);
        assertThat(here.printed(0)).isOne();
        assertThat(here.trouble()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PAPER_OUT", "HEAD_OPEN", "RIBBON_OUT", "PAUSED"})
    void a_printer_that_is_not_ready_is_sent_nothing_and_says_why(Wrong wrong) throws Exception {
        nothingIsSent(wrong, wrong.name());
    }

    @Test
    void a_printer_that_does_not_answer_is_sent_nothing() throws Exception {
        nothingIsSent(Wrong.SILENT, "NO_ANSWER");
    }

    @Test
    void an_answer_that_is_not_understood_is_never_taken_for_ready() throws Exception {
        nothingIsSent(Wrong.RUBBISH, "NOT_UNDERSTOOD");
    }

    private void nothingIsSent(Wrong wrong, String trouble) throws Exception {
        printer.with(wrong);
        var here = printery(1).asked();
        printer.until(trouble, () -> here.trouble().equals(Optional.of(trouble)));
        here.round();
        assertThat(printer.inMemory()).isZero();
        assertThat(printer.printed()).isEmpty();
        assertThat(here.states()).containsExactly(PrintState.WAITING);
        printer.without(wrong);
        rounds(here, "it comes out", () -> all(here, PrintState.PRINTED));
        assertThat(printer.printed()).containsExactlyElementsOf(here.codes());
        assertThat(here.trouble()).isEmpty();
    }

    @Test
    void a_printer_that_is_off_is_tried_again_until_it_is_on() throws Exception {
        int port = printer.port();
        printer.close();
        var here = Printery.of(sites, 2, port).asked();
        printer.until("it is off", () -> here.trouble().equals(Optional.of("NO_CONNECTION")));
        assertThat(here.states()).containsOnly(PrintState.WAITING);
        try (var on = TestPrinter.at(port)) {
            rounds(here, "it is on", () -> all(here, PrintState.PRINTED));
            assertThat(on.printed()).containsExactlyElementsOf(here.codes());
        }
    }

    @Test
    void paper_that_runs_out_under_a_label_is_waited_for_and_the_label_is_not_sent_again() throws Exception {
        printer.with(Wrong.HOLDING);
        var here = printery(2).asked();
        printer.until("the first is in it", () -> printer.inMemory() == 1);
        printer.with(Wrong.PAPER_OUT).without(Wrong.HOLDING);
        printer.until("no paper", () -> here.trouble().equals(Optional.of("PAPER_OUT")));
        assertThat(here.states()).containsExactly(PrintState.SENDING, PrintState.WAITING);
        printer.without(Wrong.PAPER_OUT);
        rounds(here, "both", () -> all(here, PrintState.PRINTED));
        assertThat(printer.printed()).containsExactlyElementsOf(here.codes());
    }

    @Test
    void a_label_cut_off_on_its_way_is_sent_again_only_when_somebody_says_so_and_why() throws Exception {
        printer.with(Wrong.CUT_IN_MID_LABEL);
        var here = printery(3).asked();
        printer.until("it is doubtful", () -> here.states().contains(PrintState.PERHAPS_PRINTED));
        printer.without(Wrong.CUT_IN_MID_LABEL);
        rounds(
                here,
                "the others",
                () -> here.states().stream().allMatch(s -> s == PrintState.PRINTED || s == PrintState.PERHAPS_PRINTED));
        here.round();
        // the next may have been cut off, too, before the printer was whole again
        var doubtful = here.prints().stream()
                .filter(p -> p.state() == PrintState.PERHAPS_PRINTED)
                .toList();
        assertThat(doubtful).isNotEmpty();
        for (var print : doubtful) {
            assertThat(printer.printed()).doesNotContain(print.code());
            assertThat(reasons(here.decide(print.id(), PrintWord.SEND_AGAIN, Optional.empty())))
                    .containsExactly("REASON_MISSING");
            done(here.decide(print.id(), PrintWord.SEND_AGAIN, Optional.of("NOT_PRINTED")));
        }
        rounds(here, "all", () -> all(here, PrintState.PRINTED));
        assertThat(printer.printed()).containsExactlyInAnyOrderElementsOf(here.codes());
    }

    @Test
    void a_label_that_came_out_unseen_is_not_sent_again_and_counts_when_somebody_has_seen_it() throws Exception {
        printer.with(Wrong.CUT_AFTER_LABEL);
        var here = printery(1).asked();
        printer.until("it is doubtful", () -> all(here, PrintState.PERHAPS_PRINTED));
        printer.without(Wrong.CUT_AFTER_LABEL);
        here.round();
        here.round();
        assertThat(printer.printed()).containsExactlyElementsOf(here.codes());
        assertThat(here.printed(0)).isZero();
        var print = here.prints().getFirst().id();
        done(here.decide(print, PrintWord.PRINTED, Optional.empty()));
        assertThat(here.printed(0)).isOne();
        assertThat(reasons(here.decide(print, PrintWord.PRINTED, Optional.empty())))
                .containsExactly("PRINT_NOT_DOUBTFUL");
    }

    @Test
    void what_a_dead_sender_had_begun_is_doubtful_and_never_sent_by_the_next() throws Exception {
        printer.with(Wrong.PAUSED);
        var here = printery(2).asked();
        printer.until("paused", () -> here.trouble().equals(Optional.of("PAUSED")));
        var begun = here.prints().getFirst();
        dies(here, begun);
        printer.without(Wrong.PAUSED);
        rounds(here, "the other", () -> here.states().contains(PrintState.PRINTED));
        assertThat(here.states()).containsExactly(PrintState.PERHAPS_PRINTED, PrintState.PRINTED);
        assertThat(here.prints().getFirst().trouble()).contains("INTERRUPTED");
        assertThat(printer.printed()).containsExactly(here.codes().getLast());
    }

    /** A sender takes the printer, says that the label's bytes leave, and is never heard of again. */
    private static void dies(Printery here, Print print) throws InterruptedException {
        var desks = app.bean(PrinterDesks.class);
        var sender = sites.id();
        while (desks.take(here.printer(), sender, Duration.ofMillis(500)).isEmpty()) {
            Thread.sleep(5);
        }
        var now = Instant.now();
        var act = Act.of(sites.id(), "begin-print", new BeginPrint(print.id()), Actor.system(print.site()), now, now);
        done(app.bean(Acts.class)
                .perform(
                        act,
                        PrintAnswer.class,
                        reads -> PrintDecisions.begin(print.id(), act, reads),
                        desks.held(here.printer(), sender, Duration.ofMillis(500))));
    }

    @Test
    void a_second_label_of_a_tube_asks_for_a_reason_and_is_counted_in_the_tubes_own_history() throws Exception {
        var here = printery(1).asked();
        printer.until("the first", () -> all(here, PrintState.PRINTED));
        UUID tube = here.world().tubeIds().getFirst();
        assertThat(reasons(here.ask(Optional.empty(), tube))).containsExactly("LABEL_PRINTED_BEFORE");
        done(here.ask(Optional.of("UNREADABLE"), tube));
        printer.until("the second", () -> printer.printed().size() == 2 && all(here, PrintState.PRINTED));
        assertThat(here.printed(0)).isEqualTo(2);
        var facts = app.bean(Histories.class).of(List.of(tube)).values().stream()
                .flatMap(List::stream)
                .filter(r -> r.fact() instanceof TubeLabelPrinted)
                .map(r -> (TubeLabelPrinted) r.fact())
                .toList();
        assertThat(facts)
                .extracting(TubeLabelPrinted::reason)
                .containsExactly(Optional.empty(), Optional.of("UNREADABLE"));
        assertThat(facts).allMatch(f -> f.printer().equals(here.code()));
    }

    @Test
    void a_tubes_label_is_not_on_its_way_twice() throws Exception {
        printer.with(Wrong.PAUSED);
        var here = printery(1).asked();
        assertThat(reasons(here.ask(Optional.of("LOST"), here.world().tubeIds().getFirst())))
                .containsExactly("LABEL_WAITS");
        printer.without(Wrong.PAUSED);
        rounds(here, "once", () -> all(here, PrintState.PRINTED));
        assertThat(printer.printed()).hasSize(1);
    }

    @Test
    void a_label_that_waits_can_be_taken_back_and_one_that_came_out_cannot() throws Exception {
        printer.with(Wrong.PAUSED);
        var here = printery(2).asked();
        printer.until("paused", () -> here.trouble().equals(Optional.of("PAUSED")));
        var first = here.prints().getFirst();
        done(cancel(here, first));
        printer.without(Wrong.PAUSED);
        rounds(here, "the other", () -> here.states().contains(PrintState.PRINTED));
        assertThat(here.states()).containsExactly(PrintState.CANCELLED, PrintState.PRINTED);
        assertThat(printer.printed()).containsExactly(here.codes().getLast());
        assertThat(reasons(cancel(here, here.prints().getLast()))).containsExactly("PRINT_NOT_WAITING");
    }

    private static Outcome<PrintAnswer> cancel(Printery here, Print print) {
        var now = Instant.now();
        return here.verbs().cancel(new CancelPrints(List.of(print.id())), sites.bench(), sites.id(), now, now);
    }

    @Test
    void a_printer_of_another_site_is_unknown_and_so_are_tubes_that_are_not_here() {
        var here = printery(1);
        var now = Instant.now();
        var command = new PrintLabels(
                here.printer(), here.world().tubeIds(), List.of(), List.of(), Optional.empty(), Optional.empty());
        assertThat(reasons(here.verbs().ask(command, sites.receiver(), sites.id(), now, now)))
                .containsExactlyInAnyOrder("PRINTER_UNKNOWN", "TUBE_NOT_HERE");
    }

    @Test
    void two_nodes_with_one_printer_send_each_label_once_and_one_at_a_time() throws Exception {
        printer.with(Wrong.HOLDING);
        var here = printery(6);
        try (var second = app.another(Printery.QUICK)) {
            here.asked();
            printer.until("the first is in it", () -> printer.inMemory() == 1);
            second.bean(SendingLabels.class).send(here.printer()); // the first node has it: nothing to do
            assertThat(here.states()).containsOnlyOnce(PrintState.SENDING).doesNotContain(PrintState.PERHAPS_PRINTED);
            printer.without(Wrong.HOLDING);
            var both = List.of(app, second).stream()
                    .map(node -> Thread.startVirtualThread(() -> rounds(node, here)))
                    .toList();
            for (var thread : both) {
                thread.join();
            }
            assertThat(here.states()).containsOnly(PrintState.PRINTED);
            assertThat(printer.printed()).containsExactlyElementsOf(here.codes());
        }
    }

    private static void rounds(Application node, Printery here) {
        for (int i = 0; i < 400 && !all(here, PrintState.PRINTED); i++) {
            node.bean(SendingLabels.class).send(here.printer());
        }
    }

    /** Rounds, as the job would make them, until it is so. */
    private void rounds(Printery here, String what, BooleanSupplier there) {
        printer.until(what, () -> {
            here.round();
            return there.getAsBoolean();
        });
    }

    private static boolean all(Printery here, PrintState state) {
        return here.states().stream().allMatch(state::equals);
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var reasons, var repeated)
                ? reasons.stream().map(r -> r.code()).toList()
                : Collections.emptyList();
    }
}
