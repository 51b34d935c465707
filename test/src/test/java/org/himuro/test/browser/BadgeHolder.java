package org.himuro.test.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import org.himuro.lims.identity.Devices;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.application.ChangeAccount;
import org.himuro.lims.identity.application.GrantRole;
import org.himuro.lims.identity.application.RegisterDevice;
import org.himuro.lims.identity.application.RegisterPerson;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.Actor;

/** A technician with a badge and a PIN, at a machine that is a registered bench. */
record BadgeHolder(DemoSite demo, String name, String badge, String pin, String deviceToken) {
    private static final String PIN = "4071";

    static BadgeHolder at(DemoSite demo, String site) {
        var by = Actor.system(SecurityActs.INSTALLATION);
        var desk = Desk.of(demo, "technician", site);
        var id = desk.id().toString();
        var own = id.substring(id.length() - 8).toUpperCase(java.util.Locale.ROOT);
        var name = "試験 技師" + own;
        var wanted =
                new RegisterPerson.Wanted("t" + own.toLowerCase(java.util.Locale.ROOT), name, "ja", "cold enough 2026");
        var person =
                desk.bean(RegisterPerson.class).register(by, wanted).person().orElseThrow();
        desk.bean(GrantRole.class).grant(by, person, desk.actor().site(), Role.TECHNICIAN);
        desk.bean(ChangeAccount.class).issueBadge(by, person, "B-" + own, PIN);
        var devices = desk.bean(RegisterDevice.class);
        var bench = devices.register(by, "BENCH-" + own, desk.actor().site(), Devices.Kind.BENCH, "切出室")
                .device()
                .orElseThrow();
        var token = devices.bind(by, bench).token().orElseThrow().text();
        return new BadgeHolder(demo, name, "B-" + own, PIN, token);
    }

    /** The machine of this browser is the bench. */
    void register(BrowserContext context) {
        var cookie = new Cookie("himuro-device", deviceToken).setUrl(demo.address());
        context.addCookies(java.util.List.of(cookie));
    }

    /** As at the start of a shift: badge, PIN, and the bench stands with all that it needs without the network. */
    Bench signIn(BrowserContext context) {
        var page = context.newPage();
        page.navigate("/bench/sign-in");
        page.fill("#badge", badge);
        page.fill("#pin", pin);
        page.waitForResponse("**/bench/pack*", () -> page.click("main form .button.main"));
        return new Bench(page, new Scanner(page));
    }
}
