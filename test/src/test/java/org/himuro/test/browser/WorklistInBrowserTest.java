package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Extractions with gloves on: the scanner alone, and a wrong tube stopped before anything is done. */
@Tag("W1")
@Tag("W4")
@ExtendWith(WithBrowser.class)
class WorklistInBrowserTest {
    private final DemoSite site = DemoSite.running();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.context(site.address(), 1280, 800, false, "en");
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

    /** Tubes of the demo's open worklist, which nobody else works on. */
    private List<String> listed() {
        page.navigate("/worklists/WL-TKH-00001");
        return page.locator("tbody tr td:nth-child(2) a").all().stream()
                .map(a -> a.getAttribute("href").substring("/tubes/".length()))
                .toList();
    }

    @Test
    void a_list_is_scanned_together_and_a_wrong_tube_is_refused_before_it_is_worked_off() {
        var tubes = listed().subList(2, 4);
        page.navigate("/worklists");
        page.locator("#add").focus();
        tubes.forEach(this::scan);
        page.locator("section form button.main").click();
        assertThat(page).hasURL(Pattern.compile("/worklists/WL-"));
        assertThat(page.locator("tbody tr")).hasCount(2);
        var wrong = listed().getLast();
        page.goBack();
        page.goBack();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        scan(wrong);
        assertThat(page.locator(".errors[role=alert]")).containsText("WRONG TUBE");
        scan(tubes.getFirst());
        assertThat(page.locator("tr.next")).containsText("In hand");
        scan("0077665511");
        assertThat(page.locator("tbody tr").first()).containsText("0077665511");
        scan(tubes.getLast());
        page.locator("#kit").focus();
        scan("ALLPREP-80204");
        page.locator("form[action$=process] button.main").click();
        assertThat(page.locator(".note.done")).containsText("2 tubes in");
        page.locator("tbody tr td:nth-child(6) a").first().click();
        assertThat(page.locator("section[aria-labelledby=content]")).containsText("ALLPREP-80204");
        assertThat(page.locator("section[aria-labelledby=content]")).containsText("Tumour tissue");
    }

    @Test
    void the_scanner_fills_the_form_field_by_field_and_only_the_button_sends_it() {
        page.navigate("/tubes/" + listed().getFirst() + "/processing");
        page.locator("#derivatives-child-1").focus();
        scan("0077665522");
        assertThat(page.locator("#derivatives-child-1")).hasValue("0077665522");
        assertThat(page.locator("#derivatives-child-2")).isFocused();
        page.keyboard().type("abc");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/processing$"));
        page.locator("#derivatives-child-2").fill("");
        page.locator("#derivatives-lot, #derivatives-kit").first().focus();
        scan("LOT-172034501");
        page.locator("#derivatives-taken").fill("999");
        page.locator("form[action$=derivatives] button.main").click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("section[aria-labelledby=content]")).containsText("0077665522".substring(0, 4));
        page.locator("form[action$=undo] button").first().click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("form[action$=undo]")).hasCount(0);
    }
}
