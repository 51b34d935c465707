package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** At the desk beside the instrument: its first file explained while one sees what is read, and its values taken. */
@Tag("W2")
@Tag("W4")
@ExtendWith(WithBrowser.class)
class InstrumentsInBrowserTest {
    private final DemoSite site = DemoSite.running();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.context(site.address(), 1280, 800, false, "en");
        page = context.newPage();
        Chromium.become(context, site, "technician", "en");
    }

    @AfterEach
    void close() {
        context.close();
    }

    private List<String> dna() {
        page.navigate("/tubes?material=DNA");
        return page.locator("tbody input[name=tubes]").all().stream()
                .map(box -> box.getAttribute("value"))
                .toList();
    }

    @Test
    void what_is_chosen_is_shown_at_once_as_it_would_be_read_and_then_recorded() {
        var tube = dna().getFirst();
        page.navigate("/instruments");
        var file = "Reader 9\nTube,Value\n" + tube + ",12.5\nB777777,x\n";
        page.locator("#instrument-file").setInputFiles(new FilePayload("export.csv", "text/csv", file.getBytes(UTF_8)));
        page.locator("form[action$=preview] button.main").click();
        assertThat(page.locator("#teach .lines")).containsText("Reader 9");
        page.locator("#teach-name").fill("Reader 9");
        page.locator("#teach-tube").selectOption("1");
        page.locator("#teach-column-CONCENTRATION").selectOption("2");
        assertThat(page.locator("section[aria-labelledby=read-so] tbody tr").first())
                .containsText("12.5");
        assertThat(page.locator("#teach-name")).hasValue("Reader 9");
        page.locator("#teach-scale-CONCENTRATION").selectOption("UG_PER_UL");
        assertThat(page.locator("section[aria-labelledby=read-so] tbody tr").first())
                .containsText(Pattern.compile("12[, ]?500"));
        page.locator("#teach-scale-CONCENTRATION").selectOption("NG_PER_UL");
        assertThat(page.locator("section[aria-labelledby=read-so] tbody tr").first())
                .containsText("12.5");
        page.locator("#teach button.main").click();
        assertThat(page.locator("section[aria-labelledby=preview] tbody tr").first())
                .containsText("Wrong");
        page.locator("input[name=others]").check();
        page.locator("form[action$=take] button.main").click();
        assertThat(page.locator(".note.done")).containsText("1 value of 1 tube");
        page.locator("details.ask summary").first().click();
        page.locator("form[action$=undo] button").first().click();
        assertThat(page.locator(".item").first()).containsText("Taken back");
    }

    @Test
    void all_of_a_page_are_ticked_with_one_and_come_into_the_form_of_a_worklist() {
        int there = dna().size();
        page.locator("[data-tick=tubes]").check();
        assertThat(page.locator("tbody input[name=tubes]:checked")).hasCount(there);
        page.locator("button[form=to-worklist]:not([formaction])").click();
        assertThat(page).hasURL(Pattern.compile("/worklists\\?tubes="));
        assertThat(page.locator("#tubes")).hasValue(Pattern.compile("^[A-Z0-9]+(\\n[A-Z0-9]+){" + (there - 1) + "}$"));
    }
}
