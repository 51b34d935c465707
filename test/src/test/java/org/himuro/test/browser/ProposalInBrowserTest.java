package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.BuildUnit;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.application.BuildingUnit;
import org.himuro.lims.storage.application.StoringTubes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tubes go where they are proposed, by scan: here those of a box that is to become empty. */
@Tag("B2")
@Tag("B3")
@ExtendWith(WithBrowser.class)
class ProposalInBrowserTest {
    private final DemoSite site = DemoSite.running();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.context(site.address(), 390, 844, false, "en");
        page = context.newPage();
        Chromium.become(context, site, "technician", "en");
    }

    @AfterEach
    void close() {
        context.close();
    }

    private String unitOfTwoBoxes() {
        var shape = new BuildUnit.Shape(ContainerType.FREEZER, "ULT_80", 1, 1, 1, 2, 5, 5);
        var desk = Desk.of(site, "manager2", Surgery.HOSPITAL);
        return desk.done(
                        desk.bean(BuildingUnit.class)::run,
                        new BuildUnit("Small", Optional.empty(), shape),
                        Instant.now())
                .code();
    }

    private List<String> boxes(String unit) {
        Chromium.become(context, site, "manager2", "en");
        page.navigate("/storage/" + unit);
        page.locator("section[aria-labelledby=racks] tbody a").first().click();
        page.waitForURL(Pattern.compile("/storage/(?!" + unit + ")"));
        var codes = page.locator("main tbody a[href^='/storage/'], main .rack a[href^='/storage/']").all().stream()
                .map(a -> a.getAttribute("href").replaceAll(".*/", "").replaceAll("\\?.*", ""))
                .distinct()
                .toList();
        Chromium.become(context, site, "technician", "en");
        return codes;
    }

    private void stored(Surgery surgery, int tube, String box, String cell) {
        var code = surgery.tubes().get(tube);
        surgery.frozenElsewhere(site, code);
        var desk = Desk.of(site, "technician", Surgery.HOSPITAL);
        desk.done(desk.bean(StoringTubes.class)::run, StoreTubes.one(code, box, cell), Instant.now());
    }

    @Test
    void the_only_tube_of_a_box_is_moved_into_the_other_and_the_box_is_empty() {
        var unit = unitOfTwoBoxes();
        var boxes = boxes(unit);
        var surgery = Surgery.prepared(site, 3);
        stored(surgery, 0, boxes.get(0), "A01");
        stored(surgery, 1, boxes.get(1), "A01");
        stored(surgery, 2, boxes.get(1), "A02");
        page.navigate("/storage/defragment?unit=" + unit);
        assertThat(page.locator(".defragment-box")).hasCount(1);
        assertThat(page.locator(".defragment-box")).containsText(boxes.get(0));
        page.locator(".defragment-box button").click();
        assertThat(page).hasURL(Pattern.compile("/storage/allocate/RV-"));
        assertThat(page.locator(".proposal-line")).containsText("from " + boxes.get(0) + " A01");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        new Scanner(page).scan(surgery.tubes().get(0));
        assertThat(page.locator(".receipt.done")).containsText("A03");
        page.navigate("/storage/defragment?unit=" + unit);
        assertThat(page.locator(".empty")).containsText("No box can be emptied");
        page.navigate("/storage/" + boxes.get(0));
        assertThat(page.locator("header.head")).containsText("0 of 25 tubes");
    }
}
