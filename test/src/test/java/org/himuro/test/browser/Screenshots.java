package org.himuro.test.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * {@code himuro screenshots [DIR]}: every page of a fresh demo as a picture, in both languages, at three widths, light and dark,
 * and at two extreme ones; what people print as A4, in grey.
 * The name does not end as those of tests do: it runs only when asked for.
 */
@EnabledIfSystemProperty(named = "himuro.screenshots", matches = ".+")
class Screenshots {
    private static final List<Integer> WIDTHS = List.of(390, 1024, 1600);
    /** As narrow as a page must still flow, and a wall of pixels: light only. */
    private static final List<Integer> EXTREMES = List.of(320, 3840);
    /** What people print. */
    private static final Set<String> PRINTED =
            Set.of("tube-stored", "tube-quarantined", "box", "parcel", "deviations-manager", "quarantine");

    @Test
    void every_page_is_written_as_a_picture() throws IOException {
        var site = DemoSite.running();
        var folder = Path.of(System.getProperty("himuro.screenshots"));
        try (var chromium = Chromium.start()) {
            for (var language : List.of("ja", "en")) {
                for (int width : WIDTHS) {
                    walk(site, chromium, folder, language, width, false);
                    walk(site, chromium, folder, language, width, true);
                }
                for (int width : EXTREMES) {
                    walk(site, chromium, folder, language, width, false);
                }
                print(site, chromium, Files.createDirectories(folder.resolve(language + "-print")), language);
            }
        }
    }

    private static int height(int width) {
        return width < 500 ? 844 : width * 10 / 16;
    }

    private static void walk(DemoSite site, Chromium chromium, Path folder, String language, int width, boolean dark)
            throws IOException {
        var into = Files.createDirectories(folder.resolve(language + "-" + width + (dark ? "-dark" : "")));
        var context = chromium.context(site.address(), width, height(width), dark, language);
        var page = context.newPage();
        for (var view : Itinerary.VIEWS) {
            open(site, context, page, view, language);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(into.resolve(view.name() + ".png"))
                    .setFullPage(true));
        }
        context.close();
    }

    private static void print(DemoSite site, Chromium chromium, Path into, String language) {
        var context = chromium.context(site.address(), 1280, 900, false, language);
        var page = context.newPage();
        for (var view : Itinerary.VIEWS) {
            if (PRINTED.contains(view.name())) {
                open(site, context, page, view, language);
                page.pdf(new Page.PdfOptions()
                        .setPath(into.resolve(view.name() + ".pdf"))
                        .setPreferCSSPageSize(true));
            }
        }
        context.close();
    }

    private static void open(DemoSite site, BrowserContext context, Page page, View view, String language) {
        Chromium.become(context, site, view.account(), language);
        page.navigate(site.itinerary().address(view));
        page.waitForFunction("document.fonts.status === 'loaded'");
    }
}
