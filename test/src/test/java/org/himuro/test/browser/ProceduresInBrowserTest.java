package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A version of a procedure from the text in a field to everybody's reading, and as paper. */
@Tag("E6")
@ExtendWith(WithBrowser.class)
class ProceduresInBrowserTest {
    private final DemoSite site = DemoSite.running();
    private BrowserContext context;
    private Page page;

    @TempDir
    private Path folder;

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

    private void signs(String account) {
        var form = page.locator("form.signing").first();
        form.locator("[name=account]").fill(account);
        form.locator("[name=password]").fill(DemoSite.PASSWORD);
        form.locator("button").click();
    }

    @Test
    void two_people_bring_a_version_into_force_and_everybody_reads_it() {
        become("manager2");
        page.navigate("/procedures/ffpe-clinical");
        page.locator("a[href^='/procedures/new']").click();
        var text = page.locator("#yaml");
        var shipped = text.inputValue();
        text.fill(shipped.replace("grade: A", "grade: Z").replace("PT48H", "two days"));
        page.locator("form[action='/procedures/preview'] button").click();
        var faults = page.locator("section[aria-labelledby=faults]");
        assertThat(faults.locator("h2")).hasText("5 things to mend");
        assertThat(faults).containsText("one of: E, A, B, N, L, none");
        assertThat(faults).containsText("a duration as PT30M or PT3H");
        var from = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(40);
        text.fill(shipped.replace("version: 1", "version: 2")
                        .replace("PT48H", "PT24H")
                        .replace("2026-04-01", from.toString())
                + "training: {required: warn}\n");
        page.locator("form[action='/procedures/preview'] button").click();
        var changes = page.locator("section[aria-labelledby=changes]");
        assertThat(changes.locator("tbody tr")).hasCount(2);
        assertThat(changes).containsText("fixation-time: at most");
        page.locator("form[action='/procedures'] button").click();
        assertThat(page).hasURL(Pattern.compile("ffpe-clinical\\?version=2"));
        assertThat(page.locator("h1 .badge")).hasText("Draft");
        signs("manager2");
        assertThat(page.locator("legend").first()).hasText("Second signature");
        signs("manager2");
        assertThat(page.locator(".row .badge.refused")).containsText("another person's");
        signs("technician");
        assertThat(page.locator(".row .badge.refused")).containsText("could not be confirmed");
        signs("pathologist");
        assertThat(page.locator("h1 .badge")).hasText("Approved, not yet in force");
        become("technician");
        page.navigate("/training");
        var line = page.locator(
                "tr", new Page.LocatorOptions().setHas(page.locator("a[href*='ffpe-clinical?version=2']")));
        assertThat(line).containsText("Not read");
        line.locator("a.button").click();
        page.locator("form[action$='/read'] button").click();
        assertThat(page.locator("section[aria-labelledby=own]")).containsText("Read");
        page.navigate("/training");
        assertThat(line).containsText("Current");
    }

    @Test
    void a_trainer_records_who_was_trained_and_the_matrix_shows_any_day() {
        become("manager2");
        page.navigate("/training/people?only=LACKING");
        page.locator("#person").selectOption(new SelectOption().setLabel("石川 病理医"));
        page.locator("#lesson").selectOption("fresh-frozen-tissue-strict/1");
        page.locator("form[action='/training/people'] button").click();
        var row = page.locator("tr", new Page.LocatorOptions().setHas(page.getByText("石川 病理医")));
        assertThat(row).not().containsText("Expired");
        page.navigate(
                "/training/people?on=" + LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1));
        assertThat(row).containsText("Expired");
    }

    @Test
    void the_paper_says_the_limits_the_signatures_and_what_was_changed_in_both_languages() throws Exception {
        var ja = paper("ja");
        assertThat(ja).contains("新鮮凍結組織の採取と凍結", "20分以内", "大山管理者", "石川病理医", "承認済み・施行前", "次善");
        var en = paper("en");
        assertThat(en).contains("Collectingandfreezingfreshtissue", "within20min", "nextbest", "v3");
    }

    private String paper(String language) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = site.bytes("technician", "/procedures/fresh-frozen-tissue/4/paper.pdf", language);
        assertThat(answer.headers().map()).containsEntry("content-type", List.of("application/pdf"));
        var kept = System.getProperty("himuro.screenshots");
        if (kept != null) {
            Files.write(Path.of(kept, "procedure-" + language + ".pdf"), answer.body());
        }
        return new Poppler(folder).text(answer.body()).replaceAll("\\s", "");
    }

    @Test
    void what_is_asked_for_and_is_not_there_is_not_found() {
        for (var address : List.of(
                "/procedures/nothing",
                "/procedures/fresh-frozen-tissue?version=77",
                "/procedures/fresh-frozen-tissue/77/paper.pdf",
                "/procedures/fresh-frozen-tissue/x/text.yaml")) {
            assertThat(site.get("technician", address, "en").statusCode())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(site.post("manager2", "/procedures/fresh-frozen-tissue/x/drop", Map.of("why", "-"))
                        .statusCode())
                .isEqualTo(404);
    }
}
