package org.himuro.test.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Debian's Chromium, the one without a window where it is there, as root too, without a word to the world outside. */
final class Chromium implements AutoCloseable {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium-headless-shell"),
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"));

    private static final List<String> ALWAYS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program, List<String> more) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(Stream.concat(ALWAYS.stream(), more.stream()).toList()));
    }

    static Optional<Path> installed() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    /** One more browser, with these arguments beside those of all. */
    static Chromium start(String... more) {
        return new Chromium(installed().orElseThrow(), List.of(more));
    }

    BrowserContext context(String address, int width, int height, boolean dark, String language) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(language)
                .setTimezoneId("Asia/Tokyo")
                .setViewportSize(width, height)
                .setColorScheme(
                        dark
                                ? com.microsoft.playwright.options.ColorScheme.DARK
                                : com.microsoft.playwright.options.ColorScheme.LIGHT));
    }

    /** A browser that keeps what it has in a folder, until it is closed or dies, and finds it there again. */
    BrowserContext kept(Path profile, String address) {
        return playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(installed().orElseThrow())
                                .setArgs(ALWAYS)
                                .setBaseURL(address)
                                .setLocale("ja")
                                .setTimezoneId("Asia/Tokyo")
                                .setViewportSize(1280, 800));
    }

    /** From now on this browser belongs to somebody who is signed in (empty: to nobody), and speaks this language. */
    static void become(BrowserContext context, DemoSite site, String account, String language) {
        context.clearCookies();
        var cookies = new ArrayList<Cookie>();
        cookies.add(new Cookie("himuro-language", language).setUrl(site.address()));
        site.session(account)
                .ifPresent(session -> cookies.add(new Cookie("himuro-session", session).setUrl(site.address())));
        context.addCookies(cookies);
    }

    static void signIn(Page page, String account, String password) {
        page.navigate("/sign-in");
        page.fill("#account", account);
        page.fill("#password", password);
        page.click("button.main");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
