package org.himuro.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The wall board of the cut-up room: nobody touches it, and it shows what runs. */
@Tag("C4")
@ExtendWith(WithBrowser.class)
class BoardInBrowserTest {
    /** Of thirty minutes, so that it is among the most urgent whatever else runs. */
    private static final Duration SAMPLED_BEFORE = Duration.ofMinutes(28);

    /** Some seconds before the notice at five minutes to the limit: time for the page to hear of the tube. */
    private static final Duration NEAR = Duration.ofMinutes(25).minusSeconds(7);

    private static final int NOTICE_HERTZ = 988;
    private static final String HEARD = "window.heard = []; const make = AudioContext.prototype.createOscillator;"
            + " AudioContext.prototype.createOscillator = function () { const tone = make.call(this);"
            + " window.heard.push(tone); return tone; };";

    private static final double PATIENCE = Duration.ofSeconds(15).toMillis();
    private static final String ROW = "code => [...document.querySelectorAll('[data-clock]')].find(row => !row.hidden"
            + " && row.querySelector('[data-field=code]').textContent.replaceAll(/\\s/g, '') === code)";

    private final DemoSite site = DemoSite.running();

    @Test
    void a_clock_appears_by_itself_and_goes_when_the_tube_is_in_nitrogen(Chromium chromium) {
        try (var wall = chromium.context(site.address(), 1920, 1080, false, "ja")) {
            Chromium.become(wall, site, "technician", "ja");
            appearsAndGoes(wall.newPage());
        }
    }

    @Test
    void where_events_do_not_get_through_it_asks(Chromium chromium) {
        try (var wall = chromium.context(site.address(), 1920, 1080, false, "ja")) {
            Chromium.become(wall, site, "technician", "ja");
            withoutEvents(wall);
            appearsAndGoes(wall.newPage());
        }
    }

    @Test
    void a_limit_of_the_procedure_that_comes_near_is_heard(Chromium chromium) {
        try (var wall = chromium.context(site.address(), 1920, 1080, false, "ja")) {
            Chromium.become(wall, site, "technician", "ja");
            wall.addInitScript(HEARD);
            var page = wall.newPage();
            page.navigate(site.address() + "/board");
            page.locator("[data-part=arm]").click();
            page.waitForFunction("window.heard.length > 0");
            var at = Instant.now().minus(NEAR);
            var surgery = Surgery.prepared(site, 1, at.minusSeconds(60));
            surgery.sampledElsewhere(site, surgery.tubes().getFirst(), at);
            page.waitForFunction(
                    "hertz => window.heard.some(tone => tone.frequency.value === hertz)",
                    NOTICE_HERTZ,
                    new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
            surgery.takenToNitrogenElsewhere(site, surgery.tubes().getFirst());
        }
    }

    /** As behind a proxy that lets no stream through. */
    private static void withoutEvents(BrowserContext wall) {
        wall.route("**/board/live", route -> {
            if (route.request().headers().getOrDefault("accept", "").contains("event-stream")) {
                route.abort();
            } else {
                route.resume();
            }
        });
    }

    private void appearsAndGoes(Page page) {
        page.navigate(site.address() + "/board");
        var at = Instant.now().minus(SAMPLED_BEFORE);
        var surgery = Surgery.prepared(site, 1, at.minusSeconds(60));
        var code = surgery.tubes().getFirst();
        surgery.sampledElsewhere(site, code, at);
        var wait = new Page.WaitForFunctionOptions().setTimeout(PATIENCE);
        page.waitForFunction(ROW, code, wait);
        var row = page.evaluateHandle(ROW, code).asElement();
        var left = row.querySelector("[data-field=left]");
        assertThat(left.textContent()).as("minutes and seconds").matches("0[0-2]:[0-5][0-9]");
        assertThat(row.getAttribute("data-urgency")).isEqualTo("now");
        assertThat(left.boundingBox().height)
                .as("pixels of 1,080: legible from five metres")
                .isGreaterThanOrEqualTo(48);
        surgery.takenToNitrogenElsewhere(site, code);
        page.waitForFunction("code => !(" + ROW + ")(code)", code, wait);
    }
}
