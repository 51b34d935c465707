package org.himuro.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.himuro.test.support.Proof;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 AA on every page, by axe, in both languages, light and dark; and nothing that scrolls sideways. */
@Tag("R5")
@ExtendWith(WithBrowser.class)
class AccessibilityTest {
    private static final String ALL = "wcag2a,wcag2aa,wcag21a,wcag21aa,wcag22aa,best-practice";
    /** CSS pixels: what WCAG 2.2 (1.4.10) asks for, a desk's screen at four times its size. */
    private static final int NARROW = 320;

    private static final String RUN = """
            (rules) => axe.run(document, {runOnly: rules, resultTypes: ['violations'], preload: false}).then(r => r.violations.flatMap(
              v => v.nodes.map(n => v.id + ' ' + n.target.join(' ') + ': ' + (n.any[0]?.message ?? n.all[0]?.message ?? v.help))))""";
    private static final String AXE = axe();

    private final DemoSite site = DemoSite.running();

    private static String axe() {
        try (var in = Objects.requireNonNull(AccessibilityTest.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * In {@code proof} every page, light and dark, in both languages. In {@code test} what a seed draws: a ninth of the pages in
     * Japanese, light or dark, and half as many in English: their form is the same, their words are longer.
     */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void every_page_can_be_used_by_everybody(String language, Chromium chromium) {
        var found = new ArrayList<String>();
        var context = chromium.context(site.address(), 1280, 900, false, language);
        context.addInitScript(AXE);
        var page = context.newPage();
        var chance = new Random(Proof.seed("pages in " + language));
        for (var view : Itinerary.VIEWS) {
            var dark = chance.nextBoolean();
            int drawn = language.equals("en") ? 1 : 2;
            if (chance.nextInt(18) >= Proof.count(drawn, 18)) {
                continue;
            }
            open(context, page, view, language);
            if (!dark || Proof.full()) {
                judge(page, ALL).forEach(v -> found.add(view.name() + " " + v));
            }
            if (dark || Proof.full()) {
                inTheDark(page).forEach(v -> found.add(view.name() + " dark " + v));
            }
            page.setViewportSize(NARROW, 640);
            int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (wide > NARROW) {
                found.add(view.name() + " is " + wide + " px wide on a screen of " + NARROW);
            }
            page.setViewportSize(1280, 900);
        }
        context.close();
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void the_bench_without_a_network_can_be_opened_by_everybody(String language, Chromium chromium) {
        var context = chromium.context(site.address(), NARROW, 640, false, language);
        context.addInitScript(AXE);
        var page = context.newPage();
        page.navigate("/bench/away/" + language);
        page.locator("[data-part=door] form").waitFor();
        var found = new ArrayList<>(judge(page, ALL));
        found.addAll(inTheDark(page));
        assertThat(found).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
        context.close();
    }

    /** The machine of the tests has no camera: the sheet says so. */
    @ParameterizedTest
    @ValueSource(strings = {"/bench", "/late-entry"})
    void the_sheet_of_the_camera_can_be_used_by_everybody(String path, Chromium chromium) {
        var context = chromium.context(site.address(), NARROW, 640, false, "ja");
        context.addInitScript(AXE);
        Chromium.become(context, site, "technician", "ja");
        var page = context.newPage();
        page.navigate(path);
        page.locator("main [data-camera], .bench-foot [data-camera]").first().click();
        page.locator("#camera [data-part=trouble]").waitFor();
        var found = new ArrayList<>(judge(page, ALL));
        found.addAll(inTheDark(page));
        assertThat(found).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
        context.close();
    }

    /** What only a file brings up: its comparison with the record, and the form in which an unknown one is explained. */
    @ParameterizedTest
    @CsvSource({
        "A01;NO READ|A02;0012345678, table.reading, ja",
        "'Scanner XY 1.0|code;place;light|0001234567;1;81|leer;2;80|??;3;79', [name=between], en"
    })
    void what_a_rack_file_brings_up_can_be_used_by_everybody(
            String lines, String shown, String language, Chromium chromium) {
        var file = (lines.startsWith("A01") ? ofBox(lines) : lines)
                .replace('|', '\n')
                .getBytes(StandardCharsets.US_ASCII);
        var context = chromium.context(site.address(), 1280, 900, false, language);
        context.addInitScript(AXE);
        var page = context.newPage();
        var view = Itinerary.VIEWS.stream()
                .filter(v -> v.name().equals("rack-scan"))
                .findFirst()
                .orElseThrow();
        open(context, page, view, language);
        page.setInputFiles("#rack-file", new FilePayload("rack.csv", "text/csv", file));
        page.locator(".formline button.main").first().click();
        page.locator(shown).first().waitFor();
        var found = new ArrayList<>(judge(page, ALL));
        found.addAll(inTheDark(page));
        assertThat(found).isEmpty();
        page.setViewportSize(NARROW, 640);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
        context.close();
    }

    /** Every position of a box of 9 x 9: the first as they are said, no tube in the others. */
    private static String ofBox(String first) {
        var all = new ArrayList<>(List.of(first.replace(';', ',').split("\\|")));
        for (int k = all.size(); k < 81; k++) {
            all.add("%c%02d,NO TUBE".formatted('A' + k / 9, k % 9 + 1));
        }
        return String.join("|", all);
    }

    @Test
    void what_a_screen_reader_could_not_say_and_an_eye_could_not_read_would_be_found(Chromium chromium) {
        var context = chromium.context(site.address(), 1280, 900, false, "ja");
        context.addInitScript(AXE);
        var page = context.newPage();
        open(context, page, Itinerary.VIEWS.getFirst(), "ja");
        page.evaluate("""
                () => { document.querySelector('label').remove();
                        document.querySelector('h1').style.color = '#bbb'; }""");
        assertThat(judge(page, ALL))
                .anyMatch(v -> v.startsWith("label "))
                .anyMatch(v -> v.startsWith("color-contrast h1"));
        context.close();
    }

    private void open(BrowserContext context, Page page, View view, String language) {
        Chromium.become(context, site, view.account(), language);
        page.navigate(site.itinerary().address(view));
    }

    private static List<String> inTheDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        var found = judge(page, ALL);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    private static List<String> judge(Page page, String rules) {
        var answer = (List<?>) page.evaluate(RUN, List.of(rules.split(",")));
        return answer.stream().map(Object::toString).toList();
    }
}
