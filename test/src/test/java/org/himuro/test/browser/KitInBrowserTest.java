package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.labels.id.Command;
import org.himuro.lims.collection.AssembleKits;
import org.himuro.lims.collection.LinkKit;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.application.AssemblingKits;
import org.himuro.lims.collection.application.LinkingKit;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.KitIndex;
import org.himuro.lims.specimen.Material;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Friday's kits at the desk, and one of them at Tuesday's bench. */
@Tag("C8")
@Tag("L7")
@ExtendWith(WithBrowser.class)
class KitInBrowserTest {
    private final DemoSite site = DemoSite.running();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::close);
    }

    private BrowserContext technician(Chromium chromium, String language) {
        var context = chromium.context(site.address(), 1280, 800, false, language);
        contexts.add(context);
        Chromium.become(context, site, "technician", language);
        return context;
    }

    private Kit kit() {
        var desk = Desk.of(site, "technician", Surgery.HOSPITAL);
        var command = new AssembleKits(
                "tumour-normal-pair",
                "WG",
                1,
                LocalDate.of(2099, 1, 1),
                "",
                List.of(
                        new AssembleKits.Content("normal", Material.BLOOD, 1),
                        new AssembleKits.Content("tumour", Material.TUMOUR_TISSUE, 1)));
        var code = desk.done(desk.bean(AssemblingKits.class)::run, command, Instant.now())
                .kits()
                .getFirst();
        return kit(code);
    }

    private Kit kit(String code) {
        var desk = Desk.of(site, "technician", Surgery.HOSPITAL);
        return desk.bean(KitIndex.class)
                .byCode(code, desk.actor().site())
                .orElseThrow()
                .kit();
    }

    /** Without a tube yet. */
    private org.himuro.lims.collection.CaseAnswer opened() {
        var desk = Desk.of(site, "technician", Surgery.HOSPITAL);
        var donor = desk.id();
        desk.done(
                desk.bean(GivingConsent.class)::run,
                new GiveConsent(donor, "UNIFIED", 2, List.of(ConsentScope.WHOLE_GENOME)),
                Instant.now());
        var open = new OpenCase(donor, "WG", CaseKind.SURGERY, "fresh-frozen-tissue", Optional.empty());
        return desk.done(desk.bean(OpeningCase.class)::run, open, Instant.now());
    }

    @Test
    void one_scan_links_the_kit_and_the_standard_sequence_takes_no_more_than_five_scans_after_it(Chromium chromium) {
        var owner = opened();
        var kit = kit();
        var tumour = kit.tubes().getLast().code();
        var bench = Bench.in(technician(chromium, "ja"));
        bench.answered(owner.code(), "ready", "症例");
        assertThat(bench.part("expects")).containsText("この症例のキット");
        int before = bench.scanner().scans();
        bench.answered(kit.code(), "done", "キットを結び付けました");
        assertThat(bench.scanner().scans() - before).isEqualTo(1);
        assertThat(bench.part("case-kits")).containsText("K");
        assertThat(bench.part("tubes").locator("li")).hasCount(2);
        before = bench.scanner().scans();
        bench.answered(tumour, "done", "採取");
        bench.answered(Command.Word.LN2.code(), "done", "適合・直接凍結");
        assertThat(bench.scanner().scans() - before).isLessThanOrEqualTo(5);
        assertThat(kit(kit.code()).caseId()).contains(owner.caseId());
        bench.answered(opened().code(), "ready", "症例");
        bench.answered(kit.code(), "refused", "実行できません");
        assertThat(bench.part("reasons")).containsText(owner.code());
    }

    @Test
    void without_the_network_the_bench_links_and_samples_and_two_benches_with_one_kit_are_told(Chromium chromium) {
        var mine = opened();
        var theirs = opened();
        var kit = kit();
        var lost = kit();
        var bench = Bench.in(technician(chromium, "ja"));
        bench.answered(mine.code(), "ready", "症例");
        bench.cut();
        bench.answered(kit.code(), "done", "キットを結び付けました");
        bench.answered(kit.tubes().getLast().code(), "done", "採取");
        bench.answered(lost.code(), "done", "キットを結び付けました");
        var desk = Desk.of(site, "pathologist", Surgery.HOSPITAL);
        desk.done(desk.bean(LinkingKit.class)::link, new LinkKit(lost.id(), theirs.caseId(), false), Instant.now());
        bench.mend();
        assertThat(bench.part("link")).isHidden();
        assertThat(bench.page().locator(".conflict")).hasCount(1);
        assertThat(bench.part("conflicts")).containsText(theirs.code());
        assertThat(TubeOnRecord.of(site, kit.tubes().getLast().code()).step()).isEqualTo("SAMPLED");
        assertThat(kit(kit.code()).caseId()).contains(mine.caseId());
        assertThat(kit(lost.code()).caseId()).contains(theirs.caseId());
    }

    @Test
    void twenty_kits_are_made_on_one_form_and_their_labels_offered_together(Chromium chromium) {
        Page page = technician(chromium, "en").newPage();
        page.navigate("/kits/new");
        page.fill("#kits", "3");
        page.fill("#best-before", "2020-01-01");
        page.locator("form.stack .button.main").click();
        assertThat(page.locator(".errors")).containsText("in the past");
        page.fill("#best-before", "2099-01-01");
        page.locator("form.stack .button.main").click();
        assertThat(page.locator("ul.items li")).hasCount(3);
        assertThat(page.locator(".head")).containsText("3 kits, 9 labels");
        page.locator("ul.items li a").first().click();
        page.locator("details.ask summary").first().click();
        page.selectOption("#tube", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.selectOption("#why-out", "BROKEN");
        page.locator("details.ask[open] .button.danger").last().click();
        assertThat(page.locator("tbody tr").first()).containsText("Broken");
    }
}
