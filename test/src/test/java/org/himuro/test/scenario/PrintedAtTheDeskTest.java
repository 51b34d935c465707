package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.test.support.SmallWorld.done;

import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.PrinterSettings;
import org.himuro.lims.labelling.RegisterPrinter;
import org.himuro.lims.labelling.application.KeepingPrinters;
import org.himuro.lims.labelling.application.PrintQueries;
import org.himuro.lims.labelling.application.SendingLabels;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Ids;
import org.himuro.test.printing.TestPrinter;
import org.himuro.test.printing.TestPrinter.Wrong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Labels asked for on pages, and what the pages say of them: nobody waits for a printer, and everybody sees why it waits. */
@Tag("L3")
@ExtendWith(OneWorld.class)
class PrintedAtTheDeskTest {
    private static final String CODE = "DESK-1";

    private final World world;

    PrintedAtTheDeskTest(World world) {
        this.world = world;
    }

    @Test
    void the_labels_of_a_case_are_asked_for_at_once_and_one_is_printed_again_with_a_reason() throws Exception {
        assertThat(page("/printers")).contains("バイオバンク管理者またはシステム管理者が登録します");
        var tissue = Tissue.labelled(world);
        try (var printer = TestPrinter.ready().with(Wrong.PAPER_OUT)) {
            registered(printer.port());
            asked(tissue);
            printer.until("no labels", () -> page("/printers/" + CODE).contains("ラベル切れ"));
            assertThat(page("/printers/" + CODE)).contains("ラベルを補充してください").contains(tissue.tumour());
            assertThat(page("/tubes/" + tissue.tumour() + "/label")).contains("このラベルは印刷待ちです");
            printer.without(Wrong.PAPER_OUT);
            out(printer, 2);
            assertThat(page("/cases/" + tissue.caseCode() + "/labels"))
                    .contains("印刷済み 1 回")
                    .contains("すべて印刷済み");
            again(tissue, printer);
            takenBack(printer);
        }
    }

    /** All that wait, at once: then they can be asked for anew. */
    private void takenBack(TestPrinter printer) throws Exception {
        printer.with(Wrong.PAPER_OUT);
        var tissue = Tissue.labelled(world);
        asked(tissue);
        var queue = page("/printers/" + CODE);
        assertThat(queue).contains("2 枚をすべて取り消す");
        var all = queue.replaceAll("(?s).*name=\"print\" value=\"([^\"]* [^\"]*)\".*", "$1");
        world.technician.post("/printers/" + CODE + "/cancel", "print", all).is(303);
        assertThat(page("/printers/" + CODE)).contains("待っているラベルはありません");
        assertThat(page("/cases/" + tissue.caseCode() + "/labels")).contains("2 枚を印刷");
    }

    /** What the page itself offers is sent. */
    private void asked(Tissue tissue) {
        assertThat(page("/cases/" + tissue.caseCode())).contains("/cases/" + tissue.caseCode() + "/labels\"");
        var labels = page("/cases/" + tissue.caseCode() + "/labels");
        assertThat(labels).contains("2 枚を印刷");
        var codes = labels.replaceAll("(?s).*name=\"codes\" value=\"([^\"]*)\".*", "$1");
        assertThat(world.technician
                        .post("/cases/" + tissue.caseCode() + "/labels/print", "printer", CODE, "codes", codes)
                        .then())
                .isEqualTo("/printers/" + CODE);
    }

    private void again(Tissue tissue, TestPrinter printer) {
        var at = "/tubes/" + tissue.tumour() + "/label";
        assertThat(world.technician.post(at + "/print", "printer", CODE).is(422).body())
                .contains("再印刷の理由を選んでください");
        assertThat(world.technician
                        .post(at + "/print", "printer", CODE, "reason", "OTHER")
                        .is(422)
                        .body())
                .contains("「その他」には補足が必要です");
        world.technician
                .post(at + "/print", "printer", CODE, "reason", "UNREADABLE")
                .is(303);
        out(printer, 3);
        assertThat(page(at)).contains("印刷済み 2 回");
        assertThat(page("/tubes/" + tissue.tumour()))
                .contains("ラベルを印刷（" + CODE + "、初回）")
                .contains("ラベルを印刷（" + CODE + "、コードが読み取れない）");
    }

    private void out(TestPrinter printer, int labels) {
        printer.until(labels + " labels", () -> {
            world.app.bean(SendingLabels.class).send(id());
            return printer.printed().size() == labels
                    && !page("/printers/" + CODE).contains("data-label=\"取り消す\"");
        });
    }

    private UUID id() {
        return world.app
                .bean(PrintQueries.class)
                .printer(CODE, hospital())
                .orElseThrow()
                .printer()
                .id();
    }

    private UUID hospital() {
        return world.app.bean(Sites.class).byCode(World.HOSPITAL).orElseThrow().id();
    }

    private void registered(int port) {
        var settings = new PrinterSettings("切り出し室", "127.0.0.1", port, 12, PrintStock.TUBE_WRAP);
        var now = world.clock.instant();
        var by = new Actor(new UUID(0x7001L, 0x8000_0000_0000_0001L), Optional.empty(), hospital());
        done(world.app
                .bean(KeepingPrinters.class)
                .register(
                        new RegisterPrinter(CODE, settings),
                        by,
                        world.app.bean(Ids.class).next(),
                        now,
                        now));
    }

    private String page(String path) {
        return world.technician.get(path).is(200).body();
    }
}
