package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.himuro.labels.id.Command;
import org.himuro.test.support.Proof;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The bench while the network is gone: it shows its own judgement, keeps every act, and loses or doubles none. */
@Tag("C7")
@ExtendWith(WithBrowser.class)
class BenchAwayTest {
    private static final LocatorAssertions.HasCountOptions SOON =
            new LocatorAssertions.HasCountOptions().setTimeout(20_000);

    private final DemoSite site = DemoSite.running();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @TempDir
    private Path profile;

    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::close);
    }

    private Bench bench(BrowserContext context) {
        contexts.add(context);
        Chromium.become(context, site, "technician", "ja");
        return Bench.in(context);
    }

    @Test
    void without_a_network_the_page_opens_by_badge_and_pin_and_what_was_done_is_sent_later(Chromium chromium) {
        var surgery = Surgery.prepared(site, 2);
        var person = BadgeHolder.at(site, Surgery.HOSPITAL);
        var first = chromium.kept(profile, site.address());
        contexts.add(first);
        person.register(first);
        var bench = person.signIn(first);
        bench.answered(surgery.tubes().get(0), "done", "採取");
        bench.ready();
        bench.page().close();

        first.setOffline(true);
        var page = first.newPage();
        page.navigate("/bench");
        assertThat(page.locator("[data-part=door]")).isVisible();
        assertThat(page.content()).as("nobody's page").doesNotContain(surgery.caseCode(), person.name());
        var away = new Bench(page, new Scanner(page));
        away.open(person.badge(), "0000");
        assertThat(page.locator("[data-said]")).containsText("残り 4 回");
        away.open(person.badge(), person.pin());
        away.shown("ready", "準備完了");
        assertThat(away.part("operator-name")).hasText(person.name());
        away.answered(surgery.tubes().get(0), "ready", "チューブ");
        away.answered(Command.Word.LN2.code(), "done", "適合・直接凍結");
        away.answered(surgery.tubes().get(1), "done", "採取");
        away.kept(3);
        away.mend();
        page.navigate("/bench");
        new Bench(page, new Scanner(page)).kept(0);
        assertThat(tube(surgery, 0).verdict()).isEqualTo("DIRECT");
        assertThat(tube(surgery, 1).step()).isEqualTo("SAMPLED");
    }

    private Bench bench(Chromium chromium) {
        return bench(chromium.context(site.address(), 1280, 800, false, "ja"));
    }

    @Test
    void cut_in_the_middle_the_bench_shows_the_verdict_by_itself_and_the_server_comes_to_the_same(Chromium chromium) {
        var surgery = Surgery.prepared(site, 1);
        var bench = bench(chromium);
        bench.answered(surgery.caseCode(), "ready", "症例");
        bench.answered(Command.Word.REMOVED.code(), "done", "摘出");
        bench.cut();
        bench.answered(surgery.tubes().getFirst(), "done", "採取");
        assertThat(bench.part("clock-digits")).hasText(Pattern.compile("(29:5|30:0)\\d"));
        bench.answered(Command.Word.LN2.code(), "done", "適合・直接凍結");
        bench.answered(surgery.position(1), "done", "入庫");
        assertThat(bench.frame()).hasClass(Pattern.compile("offline"));
        assertThat(bench.part("queue")).containsText("3");
        assertThat(tube(surgery, 0).step()).isEqualTo("LABELLED");
        bench.mend();
        assertThat(bench.part("link")).isHidden();
        bench.shown("done", "入庫");
        assertThat(bench.part("conflicts")).isHidden();
        var stored = tube(surgery, 0);
        assertThat(stored.verdict()).isEqualTo("DIRECT");
        assertThat(stored.cell()).isEqualTo("A01");
    }

    @Test
    void what_was_meant_for_a_tube_that_is_gone_is_not_done_to_the_tube_before(Chromium chromium) {
        var surgery = Surgery.prepared(site, 2);
        var bench = bench(chromium);
        bench.answered(surgery.tubes().get(0), "done", "採取");
        bench.cut();
        surgery.frozenElsewhere(site, surgery.tubes().get(1));
        bench.answered(surgery.tubes().get(1), "done", "採取");
        bench.answered(Command.Word.LN2.code(), "done", "適合・直接凍結");
        bench.mend();
        assertThat(bench.page().locator(".conflict")).hasCount(2, SOON);
        assertThat(tube(surgery, 0).step()).isEqualTo("SAMPLED");
        bench.scan(Command.Word.YES.code());
        assertThat(bench.part("conflicts")).isHidden();
    }

    @Test
    void the_browser_dies_and_its_acts_are_sent_by_the_next(Chromium chromium) {
        var surgery = Surgery.prepared(site, 1);
        var first = chromium.kept(profile, site.address());
        var bench = bench(first);
        bench.answered(surgery.caseCode(), "ready", "症例");
        bench.cut();
        bench.answered(surgery.tubes().getFirst(), "done", "採取");
        bench.answered(Command.Word.LN2.code(), "done", "適合・直接凍結");
        bench.kept(2);
        assertThat(bench.stored())
                .as("nothing can be read from the browser's store")
                .doesNotContain(surgery.tubes().getFirst())
                .doesNotContain(surgery.caseCode());
        Bench.kill(profile);
        contexts.remove(first);

        var after = bench(chromium.kept(profile, site.address()));
        after.kept(0);
        assertThat(tube(surgery, 0).verdict()).isEqualTo("DIRECT");
    }

    @Test
    void a_tab_that_is_closed_loses_nothing_and_another_person_only_carries_its_acts(Chromium chromium) {
        var surgery = Surgery.prepared(site, 1);
        var bench = bench(chromium);
        bench.answered(surgery.caseCode(), "ready", "症例");
        bench.cut();
        bench.answered(surgery.tubes().getFirst(), "done", "採取");
        bench.kept(1);
        bench.page().close();
        var context = bench.page().context();
        context.setOffline(false);
        Chromium.become(context, site, "pathologist", "ja");
        Bench.in(context).kept(0);
        assertThat(tube(surgery, 0).step()).isEqualTo("SAMPLED");
        assertThat(tube(surgery, 0).sampledBy())
                .isEqualTo(Desk.of(site, "technician", Surgery.HOSPITAL).actor().person());
    }

    @Test
    void a_clock_that_is_wrong_by_more_than_the_limit_is_put_right_on_both_sides(Chromium chromium) {
        for (int minutes : List.of(40, -40)) {
            var surgery = Surgery.prepared(site, 2);
            var context = chromium.context(site.address(), 1280, 800, false, "ja");
            context.addInitScript(
                    "const real = Date.now; const off = %d; Date.now = () => real() + off;"
                                    .formatted(Duration.ofMinutes(minutes).toMillis())
                            + " Date = class extends Date { constructor(...a) { a.length ? super(...a) : super(Date.now()); } };");
            var bench = bench(context);
            bench.answered(surgery.tubes().get(0), "done", "採取");
            bench.cut();
            var at = Instant.now();
            bench.answered(Command.Word.LN2.code(), "done", "適合・直接凍結");
            bench.answered(surgery.tubes().get(1), "done", "採取");
            assertThat(bench.part("clock-digits")).hasText(Pattern.compile("(29:5|30:0)\\d"));
            bench.mend();
            assertThat(bench.part("link")).isHidden();
            assertThat(tube(surgery, 0).verdict()).isEqualTo("DIRECT");
            assertThat(tube(surgery, 1).sampledAt())
                    .as("%d minutes", minutes)
                    .isBetween(at.minusSeconds(3), at.plusSeconds(9));
        }
    }

    @Test
    void what_is_kept_is_gone_after_five_wrong_pins_or_a_day(Chromium chromium) {
        var context = chromium.context(site.address(), 1280, 800, false, "ja");
        contexts.add(context);
        var one = BadgeHolder.at(site, Surgery.HOSPITAL);
        one.register(context);
        one.signIn(context).ready();
        var other = BadgeHolder.at(site, Surgery.HOSPITAL);
        other.register(context);
        var bench = other.signIn(context);
        bench.ready();
        bench.cut();
        bench.page().navigate("/bench");
        for (int left = 4; left > 0; left--) {
            bench.open(one.badge(), "0000");
            assertThat(bench.page().locator("[data-said]")).containsText("残り " + left + " 回");
        }
        bench.open(one.badge(), "0000");
        assertThat(bench.page().locator("[data-said]")).containsText("消去しました");
        bench.open(one.badge(), one.pin());
        assertThat(bench.page().locator("[data-said]")).containsText("最近この端末でサインインしていません");

        context.addInitScript("const real = Date.now; Date.now = () => real() + 25 * 3600000;");
        bench.page().navigate("/bench");
        bench.open(other.badge(), other.pin());
        assertThat(bench.page().locator("[data-said]")).containsText("24時間以上");
        context.clearCookies();
    }

    @Test
    void what_a_bench_saved_to_a_file_is_sent_from_another(Chromium chromium) {
        var surgery = Surgery.prepared(site, 1);
        var bench = bench(chromium);
        bench.answered(surgery.caseCode(), "ready", "症例");
        bench.cut();
        bench.answered(surgery.tubes().getFirst(), "done", "採取");
        bench.answered(Command.Word.LN2.code(), "done", "適合・直接凍結");
        bench.kept(2);
        var saved =
                bench.page().waitForDownload(() -> bench.part("save").click()).path();

        var other = chromium.context(site.address(), 1280, 800, false, "ja");
        contexts.add(other);
        Chromium.become(other, site, "pathologist", "ja");
        // what sends the file comes later than the person who chooses it
        var coming = new ArrayList<Route>();
        other.route("**/bring*.js", coming::add);
        var page = other.newPage();
        page.navigate("/late-entry");
        var said = page.locator("[data-bring] [data-part=said]");
        page.setInputFiles("#bring", saved);
        page.waitForCondition(() -> !coming.isEmpty());
        coming.getFirst().resume();
        assertThat(said).containsText("送信 2 件、うち要確認 0 件");
        page.setInputFiles("#bring", saved);
        assertThat(said).containsText("送信 2 件、うち要確認 0 件");
        assertThat(tube(surgery, 0).verdict()).isEqualTo("DIRECT");
        assertThat(on(surgery.tubes().getFirst()).facts())
                .as("labelled, sampled, frozen, judged")
                .isEqualTo(4);
    }

    @Test
    void the_page_that_was_opened_last_works_and_the_one_before_takes_no_scan(Chromium chromium) {
        var surgery = Surgery.prepared(site, 2);
        var first = bench(chromium);
        var second = Bench.in(first.page().context());
        assertThat(first.part("elsewhere")).isVisible();
        first.scan(surgery.tubes().getFirst());
        second.answered(surgery.caseCode(), "ready", "症例");
        first.page().bringToFront();
        first.part("elsewhere").locator("button").click();
        assertThat(first.part("elsewhere")).isHidden();
        assertThat(second.part("elsewhere")).isVisible();
        assertThat(tube(surgery, 0).step()).isEqualTo("LABELLED");
        first.answered(surgery.tubes().getLast(), "done", "採取");
    }

    @Test
    void two_benches_without_a_network_freeze_the_same_tube_once_and_the_second_is_told(Chromium chromium) {
        var surgery = Surgery.prepared(site, 1);
        var first = bench(chromium);
        var second = bench(chromium);
        for (var bench : List.of(first, second)) {
            bench.answered(surgery.caseCode(), "ready", "症例");
            bench.cut();
            bench.answered(surgery.tubes().getFirst(), "done", "採取");
            bench.answered(Command.Word.LN2.code(), "done", "適合・直接凍結");
        }
        first.mend();
        assertThat(first.part("link")).isHidden();
        assertThat(first.part("conflicts")).isHidden();
        second.mend();
        assertThat(second.page().locator(".conflict")).hasCount(2, SOON);
        assertThat(second.part("conflict-list"))
                .containsText(surgery.tubes().getFirst().substring(13));
        assertThat(tube(surgery, 0).verdict()).isEqualTo("DIRECT");
    }

    @Test
    void a_case_that_begins_without_a_network_has_a_number_of_the_bench_and_waits_to_be_opened(Chromium chromium) {
        var emergency = Emergency.prepared(site);
        var bench = bench(chromium);
        bench.answered(emergency.number(), "refused", "実行できません");
        assertThat(bench.part("reasons")).containsText("まだ登録されていません");
        bench.answered(Command.Word.NEXT.code(), "ready", "準備完了");
        bench.cut();
        bench.answered(emergency.number(), "ready", "症例");
        bench.answered(Command.Word.REMOVED.code(), "done", "摘出");
        bench.answered(emergency.kit(), "done", "キットを結び付けました");
        bench.answered(emergency.tube(), "done", "採取");
        assertThat(bench.part("clock-digits")).hasText(Pattern.compile("(29:5|30:0)\\d"));
        bench.kept(3);
        bench.mend();
        assertThat(bench.frame()).not().hasClass(Pattern.compile("offline"));
        bench.answered(Command.Word.LN2.code(), "done", "適合・直接凍結");
        assertThat(bench.part("unopened")).containsText("4 件");
        bench.kept(4);

        emergency.opened(site);
        bench.page().evaluate("() => window.dispatchEvent(new Event('online'))");
        bench.kept(0);
        assertThat(bench.part("unopened")).isHidden();
        assertThat(bench.part("conflicts")).isHidden();
        assertThat(on(emergency.tube()).verdict()).isEqualTo("DIRECT");
        bench.answered(emergency.number(), "ready", "症例");
        assertThat(bench.part("consent")).containsText("UNIFIED");
    }

    @Test
    void hundreds_of_acts_wait_and_each_is_done_once(Chromium chromium) {
        int half = Proof.count(5, 50);
        var tubes = Stream.of(Surgery.prepared(site, half), Surgery.prepared(site, half))
                .flatMap(surgery -> surgery.tubes().stream())
                .toList();
        var bench = bench(chromium);
        bench.cut();
        long from = System.nanoTime();
        for (int i = 0; i < tubes.size(); i++) {
            bench.scan(tubes.get(i));
            bench.scan(Command.Word.LN2.code());
            bench.scan(new Command.Reason(1 + i % 6).code());
            bench.scan(Command.Word.UNDO.code());
            bench.scan(Command.Word.NEXT.code());
        }
        assertThat(bench.part("queue")).containsText(String.valueOf(tubes.size() * 5));
        long heard = System.nanoTime();
        bench.mend();
        bench.kept(0, 120_000);
        said(tubes.size() * 5, heard - from, System.nanoTime() - heard);
        for (var tube : tubes) {
            assertThat(on(tube).verdict()).isEqualTo("DIRECT");
        }
        assertThat(tubes.stream().mapToLong(code -> on(code).facts()).sum())
                .as("labelled, sampled, frozen, judged, explained, taken back")
                .isEqualTo(tubes.size() * 6L);
    }

    private TubeOnRecord tube(Surgery surgery, int number) {
        return on(surgery.tubes().get(number));
    }

    private TubeOnRecord on(String code) {
        return TubeOnRecord.of(site, code);
    }

    @SuppressWarnings("SystemOut")
    private static void said(int acts, long hearing, long sending) {
        System.out.printf("%d acts heard in %.1f s, sent in %.1f s%n", acts, hearing / 1e9, sending / 1e9);
    }
}
