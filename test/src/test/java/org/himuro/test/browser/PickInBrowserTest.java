package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.himuro.labels.id.Cell;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.application.StoringTubes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list is worked off in the aisle, on a phone. */
@Tag("B4")
@ExtendWith(WithBrowser.class)
class PickInBrowserTest {
    private final DemoSite site = DemoSite.running();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.context(site.address(), 390, 844, false, "en");
        page = context.newPage();
        Chromium.become(context, site, "technician", "en");
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void scan(String code) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        new Scanner(page).scan(code);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Frozen, and in the first positions of a box. */
    private List<String> stored() {
        var surgery = Surgery.prepared(site, 3);
        var desk = Desk.of(site, "technician", Surgery.HOSPITAL);
        for (int i = 0; i < surgery.tubes().size(); i++) {
            var code = surgery.tubes().get(i);
            surgery.frozenElsewhere(site, code);
            var put = StoreTubes.one(code, surgery.box().code().orElseThrow(), new Cell(1, i + 1).label());
            desk.done(desk.bean(StoringTubes.class)::run, put, Instant.now());
        }
        return surgery.tubes();
    }

    /** A box to tick for each tube, and one for the unit that is opened. */
    private void onPaper(List<String> tubes) {
        try (var paper = Loader.loadPDF(
                site.bytes("technician", path() + "/pick.pdf", "en").body())) {
            var text = new PDFTextStripper().getText(paper);
            Assertions.assertThat(text.chars().filter(c -> c == '□').count()).isEqualTo(tubes.size() + 1L);
            tubes.forEach(
                    code -> Assertions.assertThat(text.replaceAll("\\s", "")).contains(code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String path() {
        return URI.create(page.url()).getPath();
    }

    @Test
    void a_list_is_worked_off_by_scans_a_wrong_tube_is_refused_loudly_and_what_comes_back_lies_in_its_own_place() {
        var free = stored();
        page.navigate(site.address() + "/picks/new?tubes=" + free.get(0) + "&tubes=" + free.get(1));
        page.locator("#purpose").selectOption("OTHER");
        page.locator("form.pick-form button.main").click();
        assertThat(page).hasURL(Pattern.compile("/picks/PK-TKH-"));
        assertThat(page.locator("tbody tr")).hasCount(2);
        onPaper(free.subList(0, 2));
        scan(free.get(2));
        assertThat(page.locator(".pick-told.refused[role=alert]")).containsText("Wrong tube");
        assertThat(page.locator(".pick-told.refused")).containsText("It belongs in");
        scan(free.get(0));
        assertThat(page.locator(".pick-told.done")).containsText("in hand");
        page.locator("form[action$=not-in-place] button").click();
        assertThat(page.locator(".pick-told.look")).containsText("not in its place");
        page.locator("a[href$='/back']").click();
        scan(free.get(0));
        assertThat(page.locator(".pick-cell")).isVisible();
        page.locator("form[action$='/back'] button.main").click();
        assertThat(page.locator(".pick-told.done")).containsText("put back");
        page.navigate(site.address() + "/tubes/" + free.get(0));
        assertThat(page.locator("section[aria-labelledby=pick]")).containsText("Out of the cold");
    }
}
