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

/** What a case still needs, on its page, in the list and at the bench. */
@Tag("C5")
@ExtendWith(WithBrowser.class)
class NeedsInBrowserTest {
    private final DemoSite site = DemoSite.running();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.context(site.address(), 1280, 800, false, "en");
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void become(String account) {
        Chromium.become(context, site, account, "en");
    }

    @Test
    void the_normal_is_next_until_somebody_says_that_it_cannot_be_had() {
        become("coordinator");
        var card = Surgery.prepared(site, 1).caseCode();
        page.navigate("/cases/" + card);
        var needed = page.locator("section[aria-labelledby=needed]");
        var normal = needed.locator("li").first();
        assertThat(needed.locator(".badge").first()).hasText("Incomplete");
        assertThat(normal).containsText("Donor · Normal");
        assertThat(normal).containsText("Take this next.");
        normal.locator("summary").click();
        normal.locator("select").selectOption("TRANSPLANTED");
        normal.locator("form button").click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(normal).containsText("Not obtainable");
        assertThat(normal).containsText("Transplanted");
        normal.locator("summary").click();
        normal.locator("select").selectOption("MISTAKE");
        normal.locator("form button").click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(normal).containsText("1 missing");
    }

    @Test
    void the_list_shows_the_incomplete_cases_with_what_they_lack() {
        become("coordinator");
        var card = Surgery.prepared(site, 1).caseCode();
        page.navigate("/cases");
        page.locator("nav.choice a").last().click();
        assertThat(page).hasURL(Pattern.compile("only=incomplete"));
        var row = page.locator("tr", new Page.LocatorOptions().setHas(page.locator("a[href='/cases/" + card + "']")));
        assertThat(row).containsText("Incomplete");
        assertThat(row).containsText("Donor · Normal");
    }

    @Test
    void a_relative_is_recorded_by_a_case_and_seen_from_both() {
        become("coordinator");
        var one = Surgery.prepared(site, 1).caseCode();
        var other = Surgery.prepared(site, 1).caseCode();
        page.navigate("/cases/" + one);
        var kin = page.locator("section[aria-labelledby=relatives]");
        kin.locator("summary").last().click();
        kin.locator("#relative").fill(other);
        kin.locator("#relation").selectOption("MOTHER");
        kin.locator("form button").last().click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(kin.locator("li")).containsText("Mother of this donor");
        kin.locator("li a").click();
        assertThat(page).hasURL(Pattern.compile("/cases/" + other));
        assertThat(kin.locator("li")).containsText("This donor is: Mother of");
    }

    @Test
    void the_bench_says_what_is_still_wanted_the_normal_first() {
        become("technician");
        var surgery = Surgery.prepared(site, 1);
        page.navigate("/bench");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        new Scanner(page).scan(surgery.caseCode());
        var needs = page.locator("[data-part=needs] li");
        assertThat(needs).hasCount(2);
        assertThat(needs.first()).containsText("Donor · Normal (Blood)");
        assertThat(needs.first()).containsText("Next: 1");
        new Scanner(page).scan(surgery.tubes().getFirst());
        assertThat(needs.last()).containsText("Being frozen");
        assertThat(page.locator("[data-part=needs]").getAttribute("aria-label")).isEqualTo("Still needed");
    }
}
