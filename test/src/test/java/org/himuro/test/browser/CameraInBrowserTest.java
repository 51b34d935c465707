package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.himuro.labels.symbol.SymbolKind;
import org.himuro.test.browser.FakeCamera.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A phone or a tablet instead of a scanner: what is held before its camera is scanned. */
@Tag("L4")
@ExtendWith(WithBrowser.class)
@SuppressWarnings("NullAway.Init") // each test takes its own camera first
class CameraInBrowserTest {
    private static final Held NOTHING = new Held(SymbolKind.DATA_MATRIX, "");
    /** How many pictures were looked at, and how long after the last of them something was read in it. */
    private static final String WATCH = """
            window.looks = 0;
            const make = window.createImageBitmap;
            window.createImageBitmap = (...all) => { looks++; window.looked = performance.now(); return make(...all); };
            window.reads = 0;
            window.addEventListener('himuro:read', () => { reads++; window.took = performance.now() - looked; });""";

    private static final String LIVE = "() => document.querySelector('#camera video').srcObject?.active === true";

    /** Until everything of the film was seen, on a busy machine too. */
    private static final LocatorAssertions.ContainsTextOptions FILM =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private final DemoSite site = DemoSite.running();

    @TempDir
    Path folder;

    private Chromium browser;
    private BrowserContext context;
    private Page page;

    @AfterEach
    void leave() {
        context.close();
        browser.close();
    }

    private void hold(int width, int height, Held... all) throws IOException {
        take(FakeCamera.showing(folder, all), width, height);
    }

    private void take(Chromium chromium, int width, int height) {
        browser = chromium;
        context = chromium.context(site.address(), width, height, false, "ja");
        Chromium.become(context, site, "technician", "ja");
        page = context.newPage();
    }

    private static Held matrix(String code) {
        return new Held(SymbolKind.DATA_MATRIX, code);
    }

    private Locator sheet() {
        return page.locator("#camera");
    }

    private Locator part(String name) {
        return page.locator("[data-part='" + name + "']");
    }

    private Locator button(String within) {
        return page.locator(within + " [data-camera]").first();
    }

    private AtomicInteger counted(String path) {
        var count = new AtomicInteger();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith(path)) {
                count.incrementAndGet();
            }
        });
        return count;
    }

    @Test
    void case_and_tube_held_before_the_camera_are_scanned_at_the_bench_one_after_the_other() throws IOException {
        var surgery = Surgery.prepared(site, 1);
        var tube = surgery.tubes().getFirst();
        hold(1024, 768, matrix(surgery.caseCode()), new Held(SymbolKind.CODE_128, tube));
        page.addInitScript(WATCH);
        page.navigate("/bench");
        button(".bench-foot").click();
        assertThat(part("headline")).containsText(surgery.caseCode(), FILM);
        assertThat(part("headline")).containsText("採取", FILM);
        assertThat(page.locator(".tube-row.running")).hasCount(1);
        assertThat(part("said")).containsText(tube.substring(tube.length() - 3));
        assertThat(sheet()).isVisible();
        said("the second code", number("took"), "ms after its last picture was taken");
    }

    @Test
    void a_code_that_stays_before_the_camera_is_scanned_once_and_looked_at_ten_times_a_second_at_most()
            throws IOException {
        var surgery = Surgery.prepared(site, 1);
        hold(390, 844, matrix(surgery.caseCode()));
        page.addInitScript(WATCH);
        page.navigate("/bench");
        var scans = counted("/bench/scans");
        button(".bench-foot").click();
        assertThat(part("headline")).containsText(surgery.caseCode(), FILM);
        long from = System.nanoTime();
        int before = number("looks");
        page.waitForCondition(() -> number("looks") >= before + 30);
        double seconds = (System.nanoTime() - from) / 1e9;
        assertThat(number("reads")).isEqualTo(1);
        assertThat(scans).hasValue(1);
        assertThat(seconds).isGreaterThan(2.9);
        said("30 pictures looked at", Math.round(seconds * 1000), "ms");
    }

    private int number(String name) {
        return ((Number) page.evaluate("name => Math.round(window[name])", name)).intValue();
    }

    @SuppressWarnings("SystemOut")
    private static void said(String what, long number, String unit) {
        System.out.printf("camera: %s, %d %s%n", what, number, unit);
    }

    @Test
    void the_quick_find_opens_what_is_held_before_the_camera() throws IOException {
        var tube = Surgery.prepared(site, 1).tubes().getFirst();
        hold(390, 844, new Held(SymbolKind.QR, tube));
        page.navigate("/late-entry");
        page.locator("[data-palette]").click();
        button("#palette").click();
        assertThat(page).hasURL(Pattern.compile("/tubes/" + tube));
    }

    @Test
    void beside_a_field_one_code_fills_it_and_the_sheet_closes() throws IOException {
        var tube = Surgery.prepared(site, 1).tubes().getFirst();
        hold(1024, 768, NOTHING, matrix(tube));
        page.navigate("/late-entry");
        var camera = button(".field:has(#code)");
        camera.click();
        assertThat(sheet()).isVisible();
        assertThat(part("close")).isFocused();
        assertThat(part("more")).isHidden();
        assertThat(page.locator("#code")).hasValue(tube, new LocatorAssertions.HasValueOptions().setTimeout(20_000));
        assertThat(sheet()).isHidden();
        assertThat(camera).isFocused();
        assertThat(page).hasURL(Pattern.compile("/late-entry$"));
    }

    @Test
    void escape_and_a_hidden_tab_stop_the_camera() throws IOException {
        hold(1024, 768, NOTHING);
        page.navigate("/bench");
        var camera = button(".bench-foot");
        camera.focus();
        page.keyboard().press("Enter");
        page.waitForFunction(LIVE);
        hide(true);
        assertThat(page.evaluate(LIVE)).isEqualTo(false);
        hide(false);
        page.waitForFunction(LIVE);
        page.keyboard().press("Escape");
        assertThat(sheet()).isHidden();
        assertThat(page.evaluate(LIVE)).isEqualTo(false);
        assertThat(camera).isFocused();
    }

    private void hide(boolean hidden) {
        page.evaluate("""
                hidden => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
                            document.dispatchEvent(new Event('visibilitychange')); }""", hidden);
    }

    @Test
    void a_camera_that_may_not_be_used_says_how_to_allow_it() {
        take(FakeCamera.refused(), 390, 844);
        page.navigate("/bench");
        button(".bench-foot").click();
        assertThat(part("what")).containsText("許可されていません");
        part("close").click();
        assertThat(button(".bench-foot")).isFocused();
    }

    @Test
    void a_reader_that_could_not_be_loaded_says_so_and_is_tried_again() throws IOException {
        hold(390, 844, NOTHING);
        page.route("**/vendor/*.wasm", Route::abort);
        page.navigate("/bench");
        button(".bench-foot").click();
        assertThat(part("what")).containsText("読み込めませんでした");
        assertThat(page.evaluate(LIVE)).isEqualTo(false);
        page.unroute("**/vendor/*.wasm");
        part("again").click();
        page.waitForFunction(LIVE);
        assertThat(part("trouble")).isHidden();
    }

    @Test
    void where_fingers_point_the_camera_reads_without_the_network() throws IOException {
        var surgery = Surgery.prepared(site, 1);
        hold(390, 844, matrix(surgery.caseCode()));
        page.addInitScript(
                "window.matchMedia = (media) => ({ matches: media === '(pointer: coarse)', addEventListener() {} })");
        page.waitForResponse("**/vendor/*.wasm", () -> page.navigate("/bench")).finished();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        context.setOffline(true);
        button(".bench-foot").click();
        assertThat(part("queue")).containsText("1");
    }
}
