package org.himuro.test.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.test.support.SmallWorld.done;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himuro.labels.id.CodeBook;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.layout.LayoutFile.Reading;
import org.himuro.labels.layout.Placement;
import org.himuro.labels.layout.Rewording;
import org.himuro.lims.labelling.LabelLayout;
import org.himuro.lims.labelling.LayoutAnswer;
import org.himuro.lims.labelling.PrintState;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.labelling.RewordLayout;
import org.himuro.lims.labelling.application.LayoutsInForce;
import org.himuro.lims.labelling.application.PrinterDesks;
import org.himuro.lims.labelling.application.RewordingLayouts;
import org.himuro.lims.labelling.application.SiteLayouts;
import org.himuro.lims.labelling.application.TestLabels;
import org.himuro.lims.labelling.model.LabelValues;
import org.himuro.lims.labelling.model.Trouble;
import org.himuro.lims.labelling.model.Worded;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.application.LedgerAudit;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.shared.Reason;
import org.himuro.test.printing.TestPrinter.Wrong;
import org.himuro.test.support.Application;
import org.himuro.test.support.TwoSites;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A site's labels say what the site wants, where it may; a label to try them is of nothing. */
@Tag("L3")
class SiteLabelsTest {
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
        done(say(sites.bench(), Rewording.NONE));
        assertThat(printer.faults()).isEmpty();
    }

    @Test
    void labels_of_the_site_say_it_and_those_of_another_do_not() throws Exception {
        done(say(sites.bench(), line(4, "2.1", "{line1} 研究用")));
        var here = Printery.of(sites, 1, printer.port()).asked();
        printer.until("a label", () -> here.states().equals(List.of(PrintState.PRINTED)));
        assertThat(printer.labels().getFirst().remarks()).contains("TUMOUR 研究用");
        assertThat(printer.printed()).isEqualTo(here.codes());
        var layouts = app.bean(LayoutsInForce.class);
        assertThat(layouts.of(sites.receiver().site(), PrintStock.TUBE_WRAP)).isEqualTo(PrintStock.TUBE_WRAP.layout());
        assertThat(layouts.of(sites.bench().site(), PrintStock.BOX_LABEL)).isEqualTo(PrintStock.BOX_LABEL.layout());
    }

    @Test
    void what_would_not_fit_on_some_label_is_refused_though_it_fits_on_the_one_that_is_shown() {
        var box = PrintStock.BOX_LABEL.layout();
        var wording = IntStream.range(1, 60)
                .mapToObj(n -> line(4, "2.6", "{line2}" + "m".repeat(n)))
                .filter(w -> Worded.of(PrintStock.BOX_LABEL, w) instanceof Worded.TooMuch)
                .findFirst()
                .orElseThrow();
        var shown = LabelValues.samples(PrintStock.BOX_LABEL).getFirst().byField();
        assertThat(Placement.onPaper(((Reading.Read) wording.of(box)).layout(), shown))
                .isInstanceOf(Placement.Result.Fits.class);
        var now = Instant.now();
        var command = new RewordLayout(PrintStock.BOX_LABEL, 0, wording.written());
        assertThat(reasons(app.bean(RewordingLayouts.class).run(command, sites.bench(), sites.id(), now, now)))
                .containsExactly("LAYOUT_DOES_NOT_FIT");
    }

    @Test
    void the_code_is_not_to_be_changed_and_unknown_fields_are_refused() {
        assertThat(reasons(say(sites.bench(), line(2, "2", "x")))).containsExactly("LAYOUT_WRONG");
        assertThat(reasons(say(sites.bench(), line(4, "2", "{patient}")))).containsExactly("LAYOUT_WRONG");
        var now = Instant.now();
        var command = new RewordLayout(PrintStock.TUBE_WRAP, version(), "nonsense");
        assertThat(reasons(app.bean(RewordingLayouts.class).run(command, sites.bench(), sites.id(), now, now)))
                .containsExactly("LAYOUT_WRONG");
    }

    @Test
    void of_two_who_change_it_at_once_one_is_told() throws Exception {
        int version = version();
        var outcomes = Collections.synchronizedList(new java.util.ArrayList<Outcome<LayoutAnswer>>());
        var threads = IntStream.range(0, 8)
                .mapToObj(n -> Thread.ofVirtual()
                        .unstarted(() -> outcomes.add(say(sites.bench(), version, line(4, "2", "v" + n)))))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        assertThat(outcomes)
                .filteredOn(o -> o instanceof Outcome.Done<LayoutAnswer>)
                .hasSize(1);
        assertThat(outcomes.stream().flatMap(o -> reasons(o).stream()))
                .hasSize(7)
                .containsOnly("LAYOUT_CHANGED_MEANWHILE");
        assertThat(version()).isEqualTo(version + 1);
    }

    @Test
    void a_test_label_is_of_no_tube_and_waits_for_none() {
        var here = Printery.of(sites, 1, printer.port());
        assertThat(test(here)).isEqualTo(new TestLabels.Result.Sent());
        printer.until("the test label", () -> printer.printed().size() == 1);
        var code = printer.printed().getFirst();
        assertThat(CodeBook.installed().parse(code))
                .isNotInstanceOfAny(ParsedCode.OurCode.class, ParsedCode.CommandCode.class);
        assertThat(here.prints()).isEmpty();
        assertThat(here.printed(0)).isZero();
        here.asked();
        printer.until("the real one after it", () -> printer.printed().size() == 2);
    }

    @Test
    void no_code_of_a_test_label_is_one_of_ours() {
        for (var stock : PrintStock.values()) {
            for (var sample : LabelValues.samples(stock)) {
                assertThat(CodeBook.installed().parse(sample.byField().getOrDefault("code", "")))
                        .isNotInstanceOfAny(ParsedCode.OurCode.class, ParsedCode.CommandCode.class);
            }
        }
    }

    @Test
    void a_printer_in_trouble_or_busy_gets_no_test_label() {
        var here = Printery.of(sites, 1, printer.port());
        printer.with(Wrong.PAPER_OUT);
        assertThat(test(here)).isEqualTo(new TestLabels.Result.Not(Trouble.PAPER_OUT));
        printer.without(Wrong.PAPER_OUT);
        var other = UUID.randomUUID();
        var desks = app.bean(PrinterDesks.class);
        printer.until(
                "the desk",
                () -> desks.take(here.printer(), other, java.time.Duration.ofSeconds(5))
                        .isPresent());
        assertThat(test(here)).isEqualTo(new TestLabels.Result.Busy());
        assertThat(printer.printed()).isEmpty();
    }

    private static TestLabels.Result test(Printery here) {
        Printer printer = app.bean(PrinterDesks.class).printer(here.printer()).orElseThrow();
        return app.bean(TestLabels.class).print(printer, PrintStock.TUBE_WRAP, PrintStock.TUBE_WRAP.layout());
    }

    private static int version() {
        return app.bean(SiteLayouts.class)
                .of(sites.bench().site(), PrintStock.TUBE_WRAP)
                .map(LabelLayout::version)
                .orElse(0);
    }

    private static Rewording line(int element, String size, String text) {
        return new Rewording(List.of(new Rewording.Line(element, new BigDecimal(size), text)));
    }

    private static Outcome<LayoutAnswer> say(Actor who, Rewording wording) {
        return say(who, version(), wording);
    }

    private static Outcome<LayoutAnswer> say(Actor who, int version, Rewording wording) {
        var now = Instant.now();
        var command = new RewordLayout(PrintStock.TUBE_WRAP, version, wording.written());
        return app.bean(RewordingLayouts.class).run(command, who, sites.id(), now, now);
    }

    private static List<String> reasons(Outcome<LayoutAnswer> outcome) {
        return outcome instanceof Outcome.Refused<LayoutAnswer>(var reasons, var repeated)
                ? reasons.stream().map(Reason::code).toList()
                : List.of();
    }
}
