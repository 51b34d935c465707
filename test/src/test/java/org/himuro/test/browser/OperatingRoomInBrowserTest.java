package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.himuro.labels.id.Command;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The nurse in the operating room tells the removal, the technician samples in the cut-up room: one case. */
@Tag("C1")
@ExtendWith(WithBrowser.class)
class OperatingRoomInBrowserTest {
    private final DemoSite site = DemoSite.running();

    @Test
    void clamped_and_removed_by_touch_and_sampled_elsewhere(Chromium chromium) {
        var surgery = Surgery.prepared(site, 1);
        var room = chromium.context(site.address(), 1024, 768, false, "ja");
        var cutUp = chromium.context(site.address(), 1280, 800, false, "ja");
        try {
            Chromium.become(room, site, "surgery", "ja");
            var nurse = Bench.in(room);
            assertThat(nurse.page()).hasURL(Pattern.compile("/bench/operating-room$"));
            nurse.answered(surgery.caseCode(), "ready", "症例");
            nurse.page()
                    .locator(".option", new com.microsoft.playwright.Page.LocatorOptions().setHasText("遮断した"))
                    .click();
            nurse.shown("done", "血管を遮断");
            assertThat(nurse.part("clock-name")).hasText("血管遮断から");
            nurse.page()
                    .locator(".option", new com.microsoft.playwright.Page.LocatorOptions().setHasText("摘出した"))
                    .click();
            nurse.shown("done", "摘出");
            assertThat(nurse.part("tubes").locator("li")).hasCount(0);
            nurse.answered(surgery.tubes().getFirst(), "refused", "実行できません");

            Chromium.become(cutUp, site, "technician", "ja");
            var bench = Bench.in(cutUp);
            bench.answered(surgery.tubes().getFirst(), "done", "採取");
            assertThat(bench.part("other-clocks")).containsText("摘出から");
            bench.answered(Command.Word.LN2.code(), "done", "適合・直接凍結");
            assertThat(TubeOnRecord.of(site, surgery.tubes().getFirst()).verdict())
                    .isEqualTo("DIRECT");
        } finally {
            room.close();
            cutUp.close();
        }
    }
}
