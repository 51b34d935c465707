package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import org.himuro.labels.id.Command;
import org.himuro.labels.id.Command.Packing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A parcel is packed with gloves on: everything by the scanner, until it is given. */
@Tag("H1")
@Tag("H5")
@ExtendWith(WithBrowser.class)
class PackingInBrowserTest {
    private final DemoSite site = DemoSite.running();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.context(site.address(), 1280, 900, false, "en");
        page = context.newPage();
        Chromium.become(context, site, "shipper", "en");
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void scan(String code) {
        answered(() -> new Scanner(page).scan(code));
    }

    /** Does what sends a form, and waits for the bench that is put in the place of this one. */
    private void answered(Runnable doing) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("document.getElementById('packing').before = true");
        doing.run();
        page.waitForFunction("() => document.getElementById('packing')?.before !== true");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("#scan")).isFocused();
    }

    /** For people to look at. */
    private void picture(String name, Chromium chromium) {
        var folder = System.getProperty("himuro.pictures", "");
        if (folder.isEmpty()) {
            return;
        }
        shot(page, Path.of(folder, name + "-en-1280.png"));
        for (var look : List.of("ja-390", "ja-1280-dark", "en-390")) {
            var language = look.substring(0, 2);
            boolean phone = look.contains("390");
            try (var other =
                    chromium.context(site.address(), phone ? 390 : 1280, 900, look.endsWith("dark"), language)) {
                var same = other.newPage();
                Chromium.become(other, site, "shipper", language);
                same.navigate(page.url());
                same.waitForFunction("document.fonts.status === 'loaded'");
                shot(same, Path.of(folder, name + "-" + look + ".png"));
            }
        }
    }

    private static void shot(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Test
    void a_parcel_is_packed_closed_and_given_by_scans_alone(Chromium chromium) {
        var surgery = Surgery.prepared(site, 1);
        var tube = surgery.tubes().getFirst();
        surgery.frozenElsewhere(site, tube);
        page.navigate(site.address() + "/parcels?which=TO_SEND");
        page.locator("details.card summary").first().click();
        page.locator("#receiver").selectOption("ASL");
        page.locator("#purpose").selectOption("SEQUENCING");
        page.locator("form[action='/parcels'] button.main").click();
        page.locator("a.main[href$='/packing']").click();
        picture("packing-empty", chromium);

        scan(Packing.CLOSEBOX.code());
        assertThat(page.locator("[data-reason=PARCEL_EMPTY]")).isVisible();
        assertThat(page.locator("[data-reason=LAYER_NOT_CHECKED]")).hasCount(5);
        scan(tube);
        assertThat(page.locator("[data-step=TUBES]")).hasAttribute("data-done", "true");
        for (var card : List.of(Packing.PRIMARY, Packing.ABSORBENT, Packing.SECONDARY)) {
            scan(card.code());
        }
        // the logger is next, but a card may say something else
        scan(Packing.DRYICE.code());
        scan(Packing.MASS.code());
        // by fingers: so short a number is not told from them
        page.locator("#scan").fill("60");
        answered(() -> page.locator("#scan").press("Enter"));
        assertThat(page.locator("[data-step=DRY_ICE]")).containsText("60");
        picture("packing-half", chromium);
        scan(Packing.OUTER.code());
        scan(Packing.SEAL.code());
        scan("S" + tube.substring(tube.length() - 6));
        scan(Packing.UN3373.code());
        scan(Packing.LABEL.code());
        scan(Packing.INCHARGE.code());
        assertThat(page.locator("#packing")).hasAttribute("data-left", "0");
        page.locator("#carrier").selectOption("YAMATO");
        page.locator("#waybill").fill("1234-5678-9014");
        page.locator("form:has(#waybill) button").click();
        assertThat(page.locator("[data-reason=WAYBILL_CHECK_WRONG]")).isVisible();
        page.locator("#carrier").selectOption("YAMATO");
        page.locator("#waybill").fill("1234-5678-9013");
        page.locator("form:has(#waybill) button").click();
        assertThat(page.locator("[data-step=WAYBILL]")).containsText("123456789013");
        scan(Packing.CLOSEBOX.code());
        assertThat(page.locator("#giving")).isVisible();
        picture("packing-closed", chromium);
        new Scanner(page).scan(Command.Word.GIVE.code());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("#scan")).hasCount(0);
    }
}
