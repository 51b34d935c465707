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

/** Tomorrow's delivery gets its positions, by the keyboard alone. */
@Tag("B9")
@ExtendWith(WithBrowser.class)
class ReservationsInBrowserTest {
    private final DemoSite site = DemoSite.running();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.context(site.address(), 1280, 900, false, "en");
        page = context.newPage();
        Chromium.become(context, site, "manager2", "en");
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void a_rectangle_is_ticked_with_the_keyboard_reserved_and_given_back() {
        page.navigate("/reservations");
        page.locator("tbody td:nth-child(7) a").first().click();
        page.locator("a[href$='/reserve']").click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var count = page.locator("[data-reserve-count]");
        page.locator("input[value=D01]").focus();
        page.keyboard().press("Space");
        assertThat(count).hasText("1");
        for (var key : new String[] {"ArrowRight", "ArrowRight", "ArrowDown"}) {
            page.keyboard().press("Shift+" + key);
        }
        assertThat(count).hasText("6");
        page.locator("form[data-reserve] button.main").click();
        assertThat(page.locator(".errors[role=alert]")).containsText("Say what the positions are for");
        assertThat(page.locator("input[name=cell]:checked")).hasCount(6);
        page.locator("#purpose").selectOption("STUDY");
        page.locator("#note").fill("batch 7");
        page.locator("form[data-reserve] button.main").click();
        assertThat(page).hasURL(Pattern.compile("/reservations/RV-"));
        assertThat(page.locator(".note.done")).containsText("Reserved: 6 positions");
        assertThat(page.locator("main")).containsText("batch 7");
        var address = page.url().replaceAll("\\?.*", "");
        page.locator("tbody a[href^='/storage/']").first().click();
        assertThat(page.locator("#at-D01.held.own"))
                .hasAttribute("title", Pattern.compile("D01: reserved by .*A study"));
        page.navigate(address);
        page.locator("tbody input[name=cell]").first().check();
        page.locator("button[value=TICKED]").click();
        assertThat(page.locator(".note.done")).containsText("5 positions are still held");
        page.locator("details summary").last().click();
        page.locator("button[value=ALL]").click();
        assertThat(page.locator(".note.done")).containsText("0 positions are still held");
        assertThat(page.locator("button[value=ALL]")).hasCount(0);
    }
}
