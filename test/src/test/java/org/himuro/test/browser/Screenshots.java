package org.himuro.test.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * {@code himuro screenshots [DIR]}: every page of a fresh demo as a picture, in both languages, at three widths, light and dark.
 * The name does not end as those of tests do: it runs only when asked for.
 */
@EnabledIfSystemProperty(named = "himuro.screenshots", matches = ".+")
class Screenshots {
    private static final List<Integer> WIDTHS = List.of(390, 1024, 1600);

    @Test
    void every_page_is_written_as_a_picture() throws IOException {
        var site = DemoSite.running();
        var itinerary = site.itinerary();
        var folder = Path.of(System.getProperty("himuro.screenshots"));
        try (var chromium = Chromium.start()) {
            for (var language : List.of("ja", "en")) {
                for (int width : WIDTHS) {
                    for (boolean dark : List.of(false, true)) {
                        var into = folder.resolve(language + "-" + width + (dark ? "-dark" : ""));
                        Files.createDirectories(into);
                        var context = chromium.context(site.address(), width, height(width), dark, language);
                        walk(site, itinerary, context, language, into);
                        context.close();
                    }
                }
            }
        }
    }

    private static int height(int width) {
        return width < 500 ? 844 : width * 10 / 16;
    }

    private static void walk(DemoSite site, Itinerary itinerary, BrowserContext context, String language, Path into) {
        var page = context.newPage();
        for (var view : Itinerary.VIEWS) {
            Chromium.become(context, site, view.account(), language);
            page.navigate(itinerary.address(view));
            page.waitForFunction("document.fonts.status === 'loaded'");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(into.resolve(view.name() + ".png"))
                    .setFullPage(true));
        }
    }
}
