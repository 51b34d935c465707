package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.PrinterSettings;
import org.himuro.lims.labelling.RegisterPrinter;
import org.himuro.lims.labelling.application.KeepingPrinters;
import org.himuro.test.printing.TestPrinter;
import org.himuro.test.printing.TestPrinter.Wrong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A manager changes what the box labels say: sees it while typing, tries it on a printer, puts it in force and takes it back. */
@Tag("L3")
@ExtendWith(WithBrowser.class)
class LayoutInBrowserTest {
    private static final String PRINTER = "TRY-1";

    private final DemoSite site = DemoSite.running();
    private final TestPrinter printer = TestPrinter.ready();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.context(site.address(), 1280, 900, false, "en");
        Chromium.become(context, site, "manager2", "en");
        page = context.newPage();
        var settings = new PrinterSettings("", "127.0.0.1", printer.port(), 12, PrintStock.BOX_LABEL);
        Desk.of(site, "manager2", "TKH")
                .done(
                        site.application().bean(KeepingPrinters.class)::register,
                        new RegisterPrinter(PRINTER, settings),
                        Instant.now());
    }

    @AfterEach
    void close() throws Exception {
        context.close();
        printer.close();
        assertThat(printer.faults()).isEmpty();
    }

    private Locator draft() {
        return page.locator("#draft");
    }

    private Locator picture() {
        return draft().locator("img");
    }

    @Test
    void it_is_seen_while_it_is_typed_then_tried_then_used() {
        page.navigate("/label-layouts");
        page.locator("a[href='/label-layouts/box-label']").click();
        var before = picture().getAttribute("src");
        page.fill("#text-3", "Property of the biobank, do not thaw, {line1}");
        assertThat(draft().locator(".badge.refused").first()).containsText("mm wide");
        assertThat(picture()).hasCount(0);
        page.fill("#text-3", "Do not thaw: {line1}");
        assertThat(picture()).isVisible();
        assertThat(picture().getAttribute("src")).isNotEqualTo(before);
        tried();
        page.locator("button.main").last().click();
        assertThat(page.locator(".head p")).containsText("In this site's own words, change 1");
        assertThat(page.locator("#text-3")).hasValue("Do not thaw: {line1}");
        page.locator("button[name='as-shipped']").click();
        assertThat(page.locator(".head p")).containsText("As it comes");
        assertThat(page.locator("#text-3")).hasValue("{line1}");
    }

    /** Nothing is kept by trying, and what stands in the form stays there. */
    private void tried() {
        printer.with(Wrong.PAPER_OUT);
        page.selectOption("#printer", PRINTER);
        page.locator("button[formaction$='/test']").click();
        assertThat(page.locator("p[role='alert']")).containsText("Labels used up");
        printer.without(Wrong.PAPER_OUT);
        page.locator("button[formaction$='/test']").click();
        assertThat(page.locator("p[role='alert']")).containsText("A test label was sent to " + PRINTER);
        assertThat(page.locator("#text-3")).hasValue("Do not thaw: {line1}");
        assertThat(page.locator(".head p")).containsText("As it comes");
        printer.until("the test label", () -> printer.printed().size() == 1);
        assertThat(printer.printed().getFirst()).startsWith("TEST");
    }
}
