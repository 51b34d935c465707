package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A laboratory that has no account, with a tablet that runs no script of ours: it confirms a parcel by the label on the box. */
@Tag("H4")
@ExtendWith(WithBrowser.class)
class ReceiverInBrowserTest {
    private static final String FOLDER = System.getProperty("himuro.pictures", "");

    private final DemoSite site = DemoSite.running();
    private BrowserContext sender;
    private BrowserContext tablet;

    @BeforeEach
    void open(Chromium chromium) {
        sender = chromium.context(site.address(), 1280, 800, false, "en");
        Chromium.become(sender, site, "shipper", "en");
        tablet = chromium.context(site.address(), 820, 1180, false, "ja");
    }

    @AfterEach
    void close() {
        sender.close();
        tablet.close();
    }

    @Test
    void a_laboratory_without_an_account_confirms_its_tubes_with_label_and_code(Chromium chromium) {
        var desk = sender.newPage();
        var consignment = Consignment.onTheWay(site, 2, 1);
        desk.navigate("/parcels/" + consignment.parcel() + "/road");
        desk.locator("a[href$='/receiver-link']").click();
        picture(desk, "receiver-link");
        desk.locator("form[action$='/receiver-link'] button").click();
        assertThat(desk.locator(".receiver-qr")).isVisible();
        picture(desk, "receiver-link-made");
        var address = desk.locator("[data-receiver-link]").innerText();
        var code = desk.locator("[data-receiver-code]").innerText();
        var page = tablet.newPage();
        page.navigate(address);
        picture(page, "receiver-ask");
        page.fill("#code", "12345");
        page.click("button.main");
        assertThat(page.locator(".note.refused")).isVisible();
        page.fill("#code", code);
        page.fill("#name", "雪村");
        page.click("button.main");
        assertThat(page.locator("h1 .code")).isVisible();
        assertThat(page.locator("tbody tr").first()).isVisible();
        picture(page, "receiver-open");
        dark(chromium, address, code);
        told(page, consignment.tubes().getFirst());
        desk.navigate(desk.url());
        picture(desk, "receiver-link-said");
    }

    private static void told(Page page, String tube) {
        page.locator("form[aria-labelledby=arriving] button").click();
        assertThat(page.locator(".note.done")).isVisible();
        page.fill("#scan", tube);
        page.keyboard().press("Enter");
        assertThat(page.locator("section.receipt[data-tone=done]")).isVisible();
        picture(page, "receiver-taken");
        page.fill("#scan", "NOBODYS-TUBE");
        page.keyboard().press("Enter");
        assertThat(page.locator("section.receipt[data-tone=refused]")).isVisible();
        picture(page, "receiver-stranger");
    }

    private void dark(Chromium chromium, String address, String code) {
        var phone = chromium.context(site.address(), 390, 844, true, "en");
        var page = phone.newPage();
        page.navigate(address);
        page.fill("#code", code);
        page.click("button.main");
        assertThat(page.locator("#lines")).isVisible();
        picture(page, "receiver-dark");
        phone.close();
    }

    /** For who wants to look: {@code -Dhimuro.pictures=FOLDER}. */
    private static void picture(Page page, String name) {
        if (!FOLDER.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(FOLDER, name + ".png")));
        }
    }
}
