package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.himuro.lims.intake.application.RunningImports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The manager's day: a predecessor's list is explained while one sees what is read, taken, found by an old number, taken back. */
@Tag("X5")
@Tag("S19")
@ExtendWith(WithBrowser.class)
class ListsInBrowserTest {
    private static final String LIST = "外科 凍結検体台帳,,,,,,\n検体番号,患者番号,検体種別,箱,位置,採取日,量\n"
            + "GEKA-1,88001,凍結組織,GEKA-B1,1,平成31年4月1日,100 mg\nGEKA-2,88001,バフィー,GEKA-B1,2,不明,500µl\n";

    private final DemoSite site = DemoSite.running();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.context(site.address(), 1280, 800, false, "en");
        page = context.newPage();
        Chromium.become(context, site, "manager2", "en");
    }

    @AfterEach
    void close() {
        context.close();
    }

    /** What the job does every two seconds where jobs run. */
    private void goesOn() {
        assertThat(page.locator("#state")).isVisible();
        site.application().bean(RunningImports.class).run();
    }

    @Test
    void a_list_is_explained_checked_taken_and_taken_back() {
        page.navigate("/intake");
        var content = LIST.replace("µ", "u").getBytes(Charset.forName("windows-31j"));
        page.locator("#intake-file").setInputFiles(new FilePayload("台帳.csv", "text/csv", content));
        page.locator("form[action='/intake'] button.main").click();
        assertThat(page.locator("#column-1")).hasValue("OLD_NUMBER");
        var read = page.locator("section[aria-labelledby=read-so] tbody tr");
        assertThat(read).hasCount(2);
        assertThat(read.first()).containsText("GEKA-1");
        page.locator("#column-7").selectOption("");
        assertThat(read.first()).not().containsText("100 mg");
        page.locator("#column-7").selectOption("AMOUNT");
        assertThat(read.first()).containsText("100 mg");
        page.locator("#mapping-name").fill("Surgery");
        page.locator("#box-rows").fill("9");
        page.locator("#box-columns").fill("9");
        page.locator("#mapping button.main").click();
        page.locator("form[action$=take] button.main").click();
        goesOn();
        assertThat(page.locator("#state")).containsText("2 lines were taken");
        var list = page.url();
        page.navigate("/tubes/GEKA-2");
        assertThat(page.locator("main")).containsText("GEKA-2");
        page.navigate(list);
        page.locator("details.ask summary").first().click();
        page.locator("input[value=UNDO] ~ p button").click();
        goesOn();
        assertThat(page.locator("#state")).containsText("Everything was taken back");
        assertThat(page).hasURL(Pattern.compile("/intake/"));
    }
}
