package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.himuro.labels.id.Command;
import org.himuro.test.browser.Scanner.Input;
import org.himuro.test.browser.Scanner.Suffix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The thread at the bench, by a scanner that types. */
@Tag("C3")
@Tag("L7")
@ExtendWith(WithBrowser.class)
class BenchInBrowserTest {
    private final DemoSite site = DemoSite.running();
    private BrowserContext context;
    private Page page;
    private Scanner scanner;

    @BeforeEach
    void atTheBench(Chromium chromium) {
        context = chromium.context(site.address(), 1280, 800, false, "ja");
        Chromium.become(context, site, "technician", "ja");
        page = context.newPage();
        page.navigate("/bench");
        scanner = new Scanner(page);
        scanner.scan(Command.Word.NEXT.code());
        assertThat(part("headline")).not().isEmpty();
    }

    @AfterEach
    void leave() {
        context.close();
    }

    private Locator bench() {
        return page.locator("#bench");
    }

    private Locator part(String name) {
        return page.locator("[data-part='" + name + "']");
    }

    /** Scans, and waits for the answer in this state and with these words. */
    private void answered(String code, String state, String words) {
        scanner.scan(code);
        shown(state, words);
    }

    private void shown(String state, String words) {
        assertThat(part("headline")).containsText(words);
        assertThat(bench()).hasAttribute("data-tone", state);
    }

    @Test
    void a_tumour_is_frozen_and_stored_with_five_scans() {
        var surgery = Surgery.prepared(site, 1);
        int before = scanner.scans();
        long from = System.nanoTime();
        answered(surgery.caseCode(), "ready", "症例");
        assertThat(part("consent")).containsText("UNIFIED");
        answered(Command.Word.REMOVED.code(), "done", "摘出");
        answered(surgery.tubes().getFirst(), "done", "採取");
        assertThat(part("clock-digits")).hasText(Pattern.compile("(29:5|30:0)\\d"));
        answered(Command.Word.LN2.code(), "done", "適合・直接凍結");
        answered(surgery.position(1), "done", "入庫");
        assertThat(scanner.scans() - before).isLessThanOrEqualTo(5);
        said("five scans", from);
    }

    @Test
    void the_way_by_the_refrigerator_takes_at_most_nine_scans() {
        var surgery = Surgery.prepared(site, 1);
        int before = scanner.scans();
        long from = System.nanoTime();
        answered(surgery.caseCode(), "ready", "症例");
        answered(Command.Word.REMOVED.code(), "done", "摘出");
        answered(surgery.tubes().getFirst(), "done", "採取");
        answered(Command.Word.COLD_4C.code(), "ready", "受け付けました");
        answered(surgery.refrigerator(), "ready", "受け付けました");
        answered(new Command.Reason(1).code(), "done", "4 ℃ 保管");
        answered(Command.Word.LN2.code(), "done", "適合");
        answered(surgery.position(1), "done", "入庫");
        assertThat(scanner.scans() - before).isLessThanOrEqualTo(9);
        said("eight scans by the refrigerator", from);
    }

    @Test
    void a_scanner_that_ends_with_tab_and_an_input_method_that_interferes_are_understood() {
        var surgery = Surgery.prepared(site, 3);
        scanner.scan(surgery.caseCode(), Suffix.TAB, Input.DIRECT);
        shown("ready", "症例");
        scanner.scan(surgery.tubes().get(0), Suffix.ENTER, Input.SWALLOWED);
        assertThat(page.locator(".tube-row.running")).hasCount(1);
        scanner.scan(surgery.tubes().get(1), Suffix.TAB, Input.FULL_WIDTH);
        assertThat(page.locator(".tube-row.running")).hasCount(2);
        assertThat(part("heard")).containsText(surgery.tubes().get(1).substring(13));
    }

    @Test
    void wherever_somebody_clicked_the_next_scan_is_heard_and_nothing_else_happens() {
        var surgery = Surgery.prepared(site, 3);
        answered(surgery.caseCode(), "ready", "症例");
        page.locator(".who > summary").click();
        page.locator(".menu button[value=dark]").focus();
        answered(surgery.tubes().get(0), "done", "採取");
        assertThat(page.url()).endsWith("/bench");
        assertThat(page.locator("html")).hasAttribute("data-theme", "auto");
        part("silent").focus();
        scanner.scan(surgery.tubes().get(1), Suffix.TAB, Input.DIRECT);
        assertThat(page.locator(".tube-row.running")).hasCount(2);
        page.mouse().click(640, 500);
        scanner.scan(surgery.tubes().get(2));
        assertThat(page.locator(".tube-row.running")).hasCount(3);
    }

    @Test
    void a_refusal_stays_until_the_next_right_scan_and_tells_every_reason() {
        var surgery = Surgery.prepared(site, 1);
        answered(surgery.caseCode(), "ready", "症例");
        answered("WGTKH26999999", "refused", "実行できません");
        assertThat(part("reasons").locator("li")).hasCount(1);
        answered("NONSENSE", "refused", "実行できません");
        answered(surgery.tubes().getFirst(), "done", "採取");
        assertThat(part("reasons").locator("li")).hasCount(0);
        answered(Command.Word.UNDO.code(), "done", "取り消しました");
        assertThat(page.locator(".tube-row.running")).hasCount(0);
    }

    @Test
    void the_page_says_what_it_heard_before_the_server_answers() {
        var surgery = Surgery.prepared(site, 1);
        var held = new java.util.concurrent.atomic.AtomicReference<com.microsoft.playwright.Route>();
        page.route("**/bench/scans", held::set);
        scanner.scan(surgery.caseCode());
        assertThat(part("heard")).containsText("読み取りました");
        assertThat(bench()).hasClass(Pattern.compile("hearing"));
        page.waitForCondition(() -> held.get() != null);
        held.get().resume();
        shown("ready", "症例");
    }

    @Test
    void without_the_network_the_scans_wait_and_are_sent_once_when_it_is_back() {
        var surgery = Surgery.prepared(site, 2);
        answered(surgery.caseCode(), "ready", "症例");
        context.setOffline(true);
        scanner.scan(surgery.tubes().get(0));
        scanner.scan(surgery.tubes().get(1));
        assertThat(bench()).hasClass(Pattern.compile("offline"));
        assertThat(part("queue")).containsText("2");
        context.setOffline(false);
        assertThat(page.locator(".tube-row.running")).hasCount(2);
        assertThat(part("link")).isHidden();
    }

    @SuppressWarnings("SystemOut")
    private static void said(String what, long from) {
        System.out.printf("%s, each answered before the next: %.1f s%n", what, (System.nanoTime() - from) / 1e9);
    }
}
