package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The courier at the loading bay, with a phone that runs no script and an account nowhere. */
@Tag("H2")
@ExtendWith(WithBrowser.class)
class CourierInBrowserTest {
    private final DemoSite site = DemoSite.running();
    private BrowserContext sender;
    private BrowserContext phone;

    @BeforeEach
    void open(Chromium chromium) {
        sender = chromium.context(site.address(), 1280, 800, false, "en");
        Chromium.become(sender, site, "shipper", "en");
        phone = chromium.context(site.address(), 390, 844, false, "ja");
    }

    @AfterEach
    void close() {
        sender.close();
        phone.close();
    }

    @Test
    void a_courier_scans_the_parcel_answers_and_records_and_the_sender_sees_it() {
        var consignment = Consignment.onTheWay(site, 1, 1);
        var parcel = consignment.parcel();
        var waybill = consignment.waybill();
        var desk = sender.newPage();
        desk.navigate("/parcels/" + parcel + "/road");
        picture(desk, "road");
        desk.locator("form[action$='/link'] button").click();
        picture(desk, "courier-link");
        var address = desk.locator("[data-courier-link]").innerText();
        assertThat(desk.locator(".courier-parcel")).hasText(spaced(parcel));
        var page = phone.newPage();
        page.navigate(address);
        picture(page, "courier-ask");
        page.fill("#code", "zzzz");
        page.click("button.main");
        assertThat(page.locator(".note.refused")).isVisible();
        page.fill("#code", waybill.substring(waybill.length() - 4));
        page.click("button.main");
        assertThat(page.locator("h1")).isVisible();
        picture(page, "courier-tell");
        page.locator("input[value='BENCH_COURIER.0.TAKEN']").check();
        page.fill("#place", "Dock 3");
        page.fill("#name", "Sato");
        page.locator("form button.main").click();
        assertThat(page.locator(".note.done")).isVisible();
        assertThat(page.locator("input[value='BENCH_COURIER.0.TAKEN']")).hasCount(0);
        picture(page, "courier-told");
        desk.navigate("/parcels/" + parcel + "/road");
        assertThat(desk.locator("table")).containsText("Dock 3");
        picture(desk, "road-told");
    }

    private static Pattern spaced(String code) {
        return Pattern.compile(String.join("\\s*", code.split("")));
    }

    /** For who wants to look: {@code -Dhimuro.pictures=FOLDER}. */
    private static void picture(Page page, String name) {
        var folder = System.getProperty("himuro.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }
}
