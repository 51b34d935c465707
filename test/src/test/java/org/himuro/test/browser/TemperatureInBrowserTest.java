package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The receiver looks at how cold a parcel was, and hands in the file of a logger that nobody knows. */
@Tag("T1")
@Tag("H2")
@ExtendWith(WithBrowser.class)
class TemperatureInBrowserTest {
    private final DemoSite site = DemoSite.running();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.context(site.address(), 1280, 800, false, "en");
        page = context.newPage();
        Chromium.become(context, site, "lab", "en");
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void the_course_is_drawn_a_stranger_is_explained_once_and_another_maker_is_refused() {
        page.navigate("/parcels?which=DONE");
        page.locator("tbody a").first().click();
        page.click("a[href$='/temperature']");
        assertThat(page.locator(".course .line").first()).isVisible();
        assertThat(page.locator("table").first()).containsText("Too warm");
        assertThat(page.locator("table").first()).containsText("Not measured");
        hand("Maker,LogTag\nTime,Temperature °C\n2026-11-20 10:00:00,-78\n2026-11-20 10:05:00,-78\n", "maker:T&D");
        assertThat(page.locator("[data-reason=maker-differs]")).containsText("LogTag");
        hand("Sonde 4\na|-78.5|2026-11-20 10:00:00\na|-78.1|2026-11-20 10:05:00\na|-78.2|2026-11-20 10:10:00\n", "");
        page.locator("#teach-name").fill("Sonde");
        page.locator("#teach-between").selectOption("BAR");
        page.locator("#teach-head").fill("1");
        page.locator("#teach-time").selectOption("3");
        page.locator("#teach-temperature").selectOption("2");
        page.locator("#teach-unit").selectOption("CELSIUS");
        assertThat(page.locator("section[aria-labelledby=read-so]")).containsText("78.5");
        page.locator("#teach button.main").click();
        assertThat(page.locator("[data-reason=SERIES_NOT_ON_THE_ROAD]")).isVisible();
        assertThat(page.locator("#series-2")).isVisible();
    }

    private void hand(String file, String by) {
        page.locator("#logger-file").setInputFiles(new FilePayload("logger.csv", "text/csv", file.getBytes(UTF_8)));
        page.locator("#logger-by").selectOption(by);
        page.locator("section[aria-labelledby=record] form button.main").click();
    }
}
