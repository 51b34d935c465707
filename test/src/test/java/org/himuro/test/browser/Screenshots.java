package org.himuro.test.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes every page of a running demo as a picture, in both languages, three widths, light and dark:
 * {@code Screenshots ADDRESS PASSWORD FOLDER [quick]}.
 */
final class Screenshots {
    private Screenshots() {}

    /** A page and who looks at it; {@code @} is the first link on the page before that begins so. */
    private record View(String name, String account, String path) {}

    private static final List<View> VIEWS = List.of(
            new View("home-technician", "technician", "/"),
            new View("home-manager", "manager", "/"),
            new View("home-laboratory", "lab", "/"),
            new View("bench", "technician", "/bench"),
            new View("board", "technician", "/board"),
            new View("cases", "technician", "/cases"),
            new View("case", "technician", "@/cases/"),
            new View("tubes", "technician", "/tubes"),
            new View("tube", "technician", "@/tubes/"),
            new View("bank", "manager", "/bank"),
            new View("unit", "manager", "@/storage/"),
            new View("parcels-hospital", "shipper", "/parcels"),
            new View("parcel", "shipper", "@/parcels/"),
            new View("parcels-laboratory", "lab", "/parcels"),
            new View("receipt", "lab", "@/parcels/"),
            new View("orders", "coordinator", "/orders"),
            new View("laboratories", "coordinator", "/laboratories"),
            new View("deviations", "technician", "/deviations"),
            new View("procedures", "technician", "/procedures"),
            new View("resolve", "coordinator", "/identity/resolve"),
            new View("settings", "technician", "/settings"),
            new View("admin-people", "admin", "/admin/people"),
            new View("admin-sites", "admin", "/admin/sites"),
            new View("admin-devices", "admin", "/admin/devices"),
            new View("admin-tokens", "admin", "/admin/tokens"));

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of(args[2]));
        boolean quick = args.length > 3;
        var failed = new ArrayList<String>();
        try (var chromium = Chromium.start()) {
            for (var language : List.of("ja", "en")) {
                for (int width : quick ? List.of(1280) : List.of(360, 1280, 3840)) {
                    for (boolean dark : quick ? List.of(false) : List.of(false, true)) {
                        var name = language + "-" + width + (dark ? "-dark" : "");
                        var into = Files.createDirectories(folder.resolve(name));
                        walk(chromium, args[0], args[1], language, width, dark, into, failed);
                    }
                }
            }
        }
        failed.forEach(System.out::println);
    }

    private static void walk(
            Chromium chromium,
            String address,
            String password,
            String language,
            int width,
            boolean dark,
            Path into,
            List<String> failed) {
        var account = "";
        var context = chromium.context(address, width, width * 5 / 8, dark, language);
        var page = context.newPage();
        shoot(page, "/sign-in?lang=" + language, "sign-in", into, failed);
        for (var view : VIEWS) {
            if (!view.account().equals(account)) {
                context.close();
                context = chromium.context(address, width, Math.max(640, width * 5 / 8), dark, language);
                page = context.newPage();
                Chromium.signIn(page, view.account(), password);
                account = view.account();
            }
            var path = view.path().startsWith("@") ? firstLink(page, view.path().substring(1)) : view.path();
            shoot(page, path + (path.contains("?") ? "&" : "?") + "lang=" + language, view.name(), into, failed);
        }
        context.close();
    }

    private static String firstLink(Page page, String prefix) {
        var link = page.locator("main a[href^='" + prefix + "']").first();
        return link.count() == 0 ? prefix + "none" : link.getAttribute("href");
    }

    private static void shoot(Page page, String path, String name, Path into, List<String> failed) {
        var answer = page.navigate(path);
        page.waitForTimeout(150);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(into.resolve(name + ".png"))
                .setFullPage(true));
        if (answer == null || answer.status() != 200) {
            failed.add(
                    into.getFileName() + " " + name + " " + path + " " + (answer == null ? "none" : answer.status()));
        }
    }
}
