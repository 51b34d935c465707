package org.himuro.test.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Somebody with gloves at a page, and what the work costs them: taps, scans, fields that are typed into, seconds. */
final class Hand {
    private final Page page;
    private final Scanner scanner;
    private final List<Part> parts = new ArrayList<>();
    private int taps;
    private int scansBefore;
    private int fields;
    private long from = System.nanoTime();

    /** @param seconds by the machine: what a person thinks and walks is not in it */
    record Part(String name, int taps, int scans, int fields, double seconds) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%s: %d taps, %d scans, %d fields, %.1f s", name, taps, scans, fields, seconds);
        }
    }

    Hand(Page page) {
        this.page = page;
        scanner = new Scanner(page);
    }

    Page page() {
        return page;
    }

    Locator see(String selector) {
        return page.locator(selector);
    }

    void tap(String selector) {
        taps++;
        page.locator(selector).first().click();
    }

    /** Waits until the page listens: no hand is so quick that it scans before. */
    void scan(String code) {
        page.locator("html[data-hears=true]").waitFor();
        scanner.scan(code);
    }

    void type(String selector, String text) {
        fields++;
        page.locator(selector).fill(text);
    }

    /** A list that opens, and a line of it. */
    void choose(String selector, String value) {
        taps += 2;
        page.locator(selector).selectOption(value);
    }

    /** The field is touched, and a file among those that are shown. */
    void file(String selector, String name, String type, byte[] content) {
        taps += 2;
        page.locator(selector).setInputFiles(new FilePayload(name, type, content));
    }

    /** What was done since the last part has this name. */
    void done(String part) {
        long now = System.nanoTime();
        parts.add(new Part(part, taps, scanner.scans() - scansBefore, fields, (now - from) / 1e9));
        taps = 0;
        fields = 0;
        scansBefore = scanner.scans();
        from = now;
    }

    /** The time runs from now: what happened before is somebody else's. */
    void begins() {
        from = System.nanoTime();
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }
}
