package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody stands before a box with a phone. */
@Tag("B7")
@ExtendWith(WithBrowser.class)
class StockTakesInBrowserTest {
    private final DemoSite site = DemoSite.running();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.context(site.address(), 390, 844, false, "en");
        page = context.newPage();
        Chromium.become(context, site, "manager", "en");
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void the_box_is_scanned_what_cannot_be_got_at_is_said_and_taken_back() {
        page.navigate("/stock-takes");
        page.locator("a[href$='/count']").first().click();
        var cell = page.locator(".count-cell");
        var where = cell.textContent();
        var box = page.locator("input[name=box]").last().inputValue();
        page.locator("#scan").fill(box);
        page.keyboard().press("Enter");
        assertThat(page.locator(".count-where .badge")).containsText("This box");
        page.locator("button[name=look][value=UNREACHED]").click();
        assertThat(page.locator(".count-last.look")).containsText(where + ": not reached");
        page.locator(".count-last button").click();
        assertThat(page).hasURL(Pattern.compile("box=" + box));
        assertThat(page.locator(".count-last")).hasCount(0);
        assertThat(cell).hasText(where);
        page.locator("#scan").fill("NO-SUCH-TUBE");
        page.locator("button[name=look][value=TUBE]").click();
        assertThat(page.locator(".count-last[role=alert]")).containsText("this code is not known here");
        page.locator(".count-last button").click();
        assertThat(cell).hasText(where);
    }
}
