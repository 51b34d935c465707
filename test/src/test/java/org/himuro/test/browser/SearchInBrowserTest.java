package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A day at the desk: words to conditions, the rows by keys, the tube beside them, a search that is kept. */
@Tag("B2")
@ExtendWith(WithBrowser.class)
class SearchInBrowserTest {
    private final DemoSite site = DemoSite.running();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.context(site.address(), 1440, 900, false, "en");
        page = context.newPage();
        Chromium.become(context, site, "technician", "en");
    }

    @AfterEach
    void close() {
        context.close();
    }

    /** The keys are there as soon as the page is quiet. */
    private void asked(String words) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.keyboard().press("/");
        assertThat(page.locator("#words")).isFocused();
        page.locator("#words").fill(words);
        page.locator("#words").press("Enter");
    }

    @Test
    void words_become_chips_and_the_rows_are_walked_ticked_and_opened_by_keys_alone() {
        page.navigate("/tubes");
        asked("frozen tumour wibble");
        assertThat(page.locator(".note[role=alert]")).containsText("Not understood");
        assertThat(page.locator(".chips .chip")).hasCount(2);
        asked("TKH");
        assertThat(page).hasURL(Pattern.compile("/tubes\\?material=TUMOUR_TISSUE&step=FROZEN&from=TKH"));
        assertThat(page.locator("#count")).containsText(Pattern.compile("\\d+ tubes"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("j");
        var second = page.locator("[data-row]").nth(1);
        assertThat(second).hasAttribute("aria-selected", "true");
        page.keyboard().press("Space");
        assertThat(second.locator("input[type=checkbox]")).isChecked();
        page.keyboard().press("Enter");
        assertThat(page.locator("#beside h2 .code").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile("/tubes\\?material"));
        page.locator("details.asking").last().locator("summary").click();
        page.locator("#search-name").fill("Frozen tumours");
        page.locator("form[action='/searches'] button").click();
        assertThat(page).hasURL(Pattern.compile("/searches$"));
        page.locator("a:has-text('Frozen tumours')").click();
        assertThat(page.locator(".chips .chip")).hasCount(3);
        page.locator(".chips .chip").first().click();
        assertThat(page.locator(".chips .chip")).hasCount(2);
    }
}
