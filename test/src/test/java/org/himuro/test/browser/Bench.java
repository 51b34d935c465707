package org.himuro.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.himuro.labels.id.Command;

/** A bench in a browser, with a scanner. */
record Bench(Page page, Scanner scanner) {
    private static final int SECONDS_20 = 20_000;
    private static final String STORE = "() => new Promise((done) => { const open = indexedDB.open('himuro-bench');"
            + " open.onsuccess = () => { const all = open.result.transaction('acts').objectStore('acts').getAll();"
            + " all.onsuccess = () => { open.result.close(); done(all.result); }; }; })";

    /** With nothing in hand, and with all that it needs without the network. */
    static Bench in(BrowserContext context) {
        var page = context.newPage();
        page.waitForResponse("**/bench/pack*", () -> page.navigate("/bench"));
        var bench = new Bench(page, new Scanner(page));
        bench.scan(Command.Word.NEXT.code());
        assertThat(bench.part("headline")).not().isEmpty();
        return bench;
    }

    Locator frame() {
        return page.locator("#bench");
    }

    Locator part(String name) {
        return page.locator("[data-part='" + name + "']");
    }

    void scan(String code) {
        scanner.scan(code);
    }

    /** Scans, and waits for the answer in this state and with these words, though the one before may have had the same. */
    void answered(String code, String state, String words) {
        scan(code);
        page.locator("#bench:not(.hearing), #bench.offline").waitFor();
        shown(state, words);
    }

    void shown(String state, String words) {
        assertThat(part("headline")).containsText(words);
        assertThat(frame()).hasAttribute("data-tone", state);
    }

    /** Waits until it would open without the network, too, for everybody who has signed in here. */
    void ready() {
        page.waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
        page.waitForFunction(
                "() => new Promise((done) => { const open = indexedDB.open('himuro-bench'); open.onsuccess = () => {"
                        + " const all = open.result.transaction(['told', 'people']);"
                        + " const told = all.objectStore('told').get('told');"
                        + " const people = all.objectStore('people').getAll();"
                        + " all.oncomplete = () => { open.result.close();"
                        + " done(Boolean(told.result) && people.result.every((one) => one.key)); }; }; })");
    }

    /** Badge and PIN, on the page that came without the network. */
    void open(String badge, String pin) {
        page.fill("#badge", badge);
        page.fill("#pin", pin);
        page.click("[data-part=door] .button.main");
    }

    /** The network is gone. */
    void cut() {
        page.context().setOffline(true);
    }

    /** The network is back. */
    void mend() {
        page.context().setOffline(false);
    }

    /** Waits until so many acts are in the browser's store. */
    void kept(int acts) {
        kept(acts, SECONDS_20);
    }

    void kept(int acts, double milliseconds) {
        page.waitForCondition(() -> acts().size() == acts, new Page.WaitForConditionOptions().setTimeout(milliseconds));
    }

    /** What stands in the browser's store. */
    String stored() {
        return acts().toString();
    }

    private List<?> acts() {
        return (List<?>) page.evaluate(STORE);
    }

    /** As a power cut would: every process that works on the profile. */
    static void kill(Path profile) {
        ProcessHandle.allProcesses()
                .filter(p -> p.info()
                        .commandLine()
                        .filter(c -> c.contains(profile.toString()))
                        .isPresent())
                .forEach(ProcessHandle::destroyForcibly);
    }
}
