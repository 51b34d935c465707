package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The laboratory opens a parcel that came and confirms it tube by tube. */
@Tag("L3")
@ExtendWith(WithBrowser.class)
class ReceiptInBrowserTest {
    private final DemoSite site = DemoSite.running();
    private BrowserContext context;
    private Page page;
    private Scanner scanner;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.context(site.address(), 1280, 800, false, "ja");
        Chromium.become(context, site, "lab", "ja");
        page = context.newPage();
        scanner = new Scanner(page);
    }

    @AfterEach
    void close() {
        context.close();
    }

    private Locator left() {
        return page.locator(".receipt .left .value");
    }

    private Locator receipt() {
        return page.locator("section.receipt");
    }

    @Test
    void the_open_lines_count_down_to_zero_with_every_scan_and_then_the_receipt_is_closed() {
        var consignment = Consignment.onTheWay(site, 8, 1);
        page.navigate("/parcels?which=TO_RECEIVE");
        page.click("tbody a[href='/parcels/" + consignment.parcel() + "/receipt']");
        page.fill("#ice", "3.2");
        page.locator("[data-desk]").click();
        assertThat(page.locator("#desk-seen")).isVisible();
        var tubes = consignment.tubes();
        strangerFirst();
        long from = System.nanoTime();
        for (int open = tubes.size() - 1; open >= 0; open--) {
            scanner.scan(tubes.get(open));
            assertThat(left()).hasText(String.valueOf(open));
            assertThat(receipt()).hasAttribute("data-tone", "done");
        }
        said(tubes.size(), from);
        assertThat(page.locator("[data-progress='0']")).isVisible();
        page.locator("form[action$='/receipt/close'] button.main").click();
        assertThat(page.locator("h1 .badge.done")).isVisible();
        page.click("a[href$='/agreement']");
        assertThat(page.locator("h1 .badge")).isVisible();
        assertThat(page.locator(".figures .value").nth(1)).hasText(String.valueOf(tubes.size()));
        assertThat(page.locator("form[action$='/receipt/close']")).hasCount(0);
    }

    /** What is not in the parcel is said at once, in its own colour, and nothing is counted down. */
    private void strangerFirst() {
        var before = left().innerText();
        scanner.scan("WGTKH26000083T01G");
        assertThat(receipt()).not().hasAttribute("data-tone", "done");
        assertThat(receipt().locator("svg.sign")).isVisible();
        assertThat(left()).hasText(before);
    }

    @SuppressWarnings("SystemOut")
    private static void said(int tubes, long from) {
        double each = (System.nanoTime() - from) / 1e6 / tubes;
        System.out.printf("receipt of %d tubes, each answered before the next: %.0f ms each%n", tubes, each);
        assertThat(tubes).isPositive();
    }
}
