package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The desk by keyboard and scanner alone, and what its first page costs. */
@Tag("R5")
@ExtendWith(WithBrowser.class)
class DeskInBrowserTest {
    private static final Pattern A_TUBE = Pattern.compile("/tubes/[A-Z0-9]{8,}$");
    private static final int MOST_REQUESTS = 6;
    private static final int MOST_BYTES = 200_000;
    /** Bytes as they travelled, of the page and of all it asked for; fonts apart. */
    private static final String TRAFFIC = """
            () => { const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                      .filter(e => !e.name.includes('/fonts/'));
                    return [all.length, all.reduce((sum, e) => sum + e.transferSize, 0)]; }""";

    private final DemoSite site = DemoSite.running();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.context(site.address(), 1280, 800, false, "ja");
        Chromium.become(context, site, "technician", "ja");
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    /** Keys and scanner are there when the page has asked for all it needs. */
    private void stands(String path) {
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @Test
    void rows_are_walked_with_j_and_k_and_opened_with_enter() {
        stands("/tubes");
        var rows = page.locator("[data-row]");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(rows.nth(1)).hasAttribute("aria-selected", "true");
        page.keyboard().press("k");
        assertThat(rows.nth(0)).hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
        page.locator("#beside h2 a").click();
        assertThat(page).hasURL(A_TUBE);
    }

    @Test
    void a_slash_searches_and_a_question_mark_shows_the_keys() {
        stands("/tubes");
        page.keyboard().press("/");
        assertThat(page.locator("#words")).isFocused();
        page.locator("h1").click();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
    }

    @Test
    void control_k_goes_to_a_room_and_to_anything_that_has_a_code() {
        var tube = Surgery.prepared(site, 1).tubes().getFirst();
        stands("/cases");
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette input")).isFocused();
        page.keyboard().type("バンク");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/bank$"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.keyboard().press("Control+k");
        page.keyboard().type(tube);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/tubes/" + tube));
    }

    @Test
    void a_scan_on_any_page_opens_what_was_scanned_and_a_field_keeps_what_was_in_it() {
        var tube = Surgery.prepared(site, 1).tubes().getFirst();
        stands("/tubes");
        page.fill("#words", "WG");
        page.focus("#words");
        new Scanner(page).scan(tube);
        assertThat(page).hasURL(Pattern.compile("/tubes/" + tube));
    }

    @Test
    void the_first_page_asks_six_times_at_most_for_two_hundred_kilobytes() {
        context.clearCookies();
        page.navigate("/");
        assertThat(page).hasURL(Pattern.compile("/sign-in"));
        var traffic = (java.util.List<?>) page.evaluate(TRAFFIC);
        int requests = ((Number) traffic.get(0)).intValue();
        int bytes = ((Number) traffic.get(1)).intValue();
        said(requests, bytes);
        assertThat(requests).isLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES).isPositive();
    }

    @SuppressWarnings("SystemOut")
    private static void said(int requests, int bytes) {
        System.out.printf("first page: %d requests, %,d bytes without fonts%n", requests, bytes);
    }
}
