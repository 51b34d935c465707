package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A quality manager deals with a deviation: finds it, assesses it, plans what is to be done, and two people sign. */
@Tag("E6")
@ExtendWith(WithBrowser.class)
class DeviationInBrowserTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    private final DemoSite site = DemoSite.running();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.context(site.address(), 1280, 900, false, "en");
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void become(String account) {
        Chromium.become(context, site, account, "en");
    }

    private Locator refused() {
        return page.locator("[role=alert] .badge.refused");
    }

    private void signs(String account) {
        var form = page.locator("form.signing");
        form.locator("[name=account]").fill(account);
        form.locator("[name=password]").fill(DemoSite.PASSWORD);
        form.locator("button").click();
    }

    @Test
    void a_major_one_is_assessed_acted_on_and_closed_by_two() {
        become("manager2");
        page.navigate("/deviations?class=NONE&code=late-freezing");
        page.locator("tbody tr a[href^='/deviations/']").last().click(); // the newest first: other tests add some
        assertThat(page.locator("section[aria-labelledby=evidence]")).containsText("within 30 min");
        assertThat(page.locator("section[aria-labelledby=evidence]")).not().containsText("青木");
        page.getByText("Show who acted").click();
        assertThat(page.locator("section[aria-labelledby=evidence]")).containsText("青木");

        page.locator("form[action$='/assess'] button").click();
        assertThat(refused()).hasCount(4);
        page.locator("[name=seriousness][value=MAJOR]").check();
        page.locator("#assess-cause").selectOption("WORKLOAD");
        page.locator("#why").fill("Only one person was in the room.");
        page.locator("#correction").fill("Frozen at once when it was seen.");
        page.locator("form[action$='/assess'] button").click();
        assertThat(refused()).hasCount(1);
        assertThat(page.locator("#why")).hasValue("Only one person was in the room.");
        page.locator("[name=effect][value=USABLE_WITH_REMARK]").check();
        page.locator("form[action$='/assess'] button").click();
        assertThat(page.locator("header .badge").first()).hasText("Major");

        page.getByText("Plan an action").click();
        page.locator("[name=kind][value=PREVENTIVE]").check();
        page.locator("#plan-words").fill("A second person at the bench until four o'clock.");
        page.locator("#plan-responsible").selectOption(new SelectOption().setLabel("青木 技師"));
        page.locator("#plan-due").fill(TODAY.toString());
        page.locator("#plan-check").fill(TODAY.toString());
        page.locator("form[action$='/actions'] button").click();
        assertThat(page.locator("section[aria-labelledby=closing]")).containsText("1 action is done and checked");
        var address = page.url();

        become("technician");
        page.navigate("/deviations/actions");
        page.getByText("A second person at the bench").click();
        page.locator("[id^=action-][id$=-note]").fill("The rota is changed.");
        page.locator("form[action$='/done'] button").click();
        assertThat(page.locator("article .badge").first()).hasText("Done, to be checked");

        become("pathologist");
        page.navigate(address);
        page.locator("[name=finding][value=EFFECTIVE]").check();
        page.locator("[id$=-looked]").fill("Five cases in time.");
        page.locator("form[action$='/check'] button").click();
        assertThat(page.locator("article .badge").first()).hasText("Effective");
        signs("technician");
        assertThat(refused()).containsText("could not be confirmed");
        signs("pathologist");
        assertThat(page.locator("legend").filter(new Locator.FilterOptions().setHasText("reviewer")))
                .isVisible();
        signs("pathologist");
        assertThat(refused()).containsText("another person's");
        signs("manager2");
        assertThat(page.locator("section[aria-labelledby=closing]")).containsText("Closed: usable with a remark");
        page.navigate("/deviations?state=CLOSED&class=MAJOR&cause=WORKLOAD");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("cause=WORKLOAD"));
    }

    @Test
    void what_is_overdue_stands_on_the_first_page_of_the_responsible_and_of_the_manager_once() {
        for (var account : new String[] {"technician", "manager2"}) {
            become(account);
            page.navigate("/");
            var task = page.locator("section[aria-labelledby=tasks] a[href*='which=OVERDUE']");
            assertThat(task).hasCount(1);
            task.click();
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody .badge")).hasText("Overdue");
        }
        become("shipper");
        page.navigate("/");
        assertThat(page.locator("section[aria-labelledby=tasks] a[href*='which=OVERDUE']"))
                .hasCount(0);
    }
}
