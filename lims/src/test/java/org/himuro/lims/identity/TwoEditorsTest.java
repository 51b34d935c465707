package org.himuro.lims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.lims.identity.application.People;
import org.himuro.lims.shared.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two administrators have the same account open: the second to change it is told so, and overwrites nothing. */
@Tag("R1")
@Tag("X1")
class TwoEditorsTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private static IdentityServer app;
    private static UUID site;
    private static UUID person;

    @BeforeAll
    static void start() {
        app = IdentityServer.start("DEMO");
        site = World.site(app, "NCH");
        World.person(app, "first", "cold enough 2026", site, Role.ADMINISTRATOR);
        World.person(app, "second", "cold enough 2026", site, Role.ADMINISTRATOR);
        person = World.person(app, "edited", "cold enough 2026", site, Role.TECHNICIAN);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser administrator(String account) {
        var browser = new Browser(app.server.getURI());
        browser.signIn(account, "cold enough 2026");
        return browser;
    }

    private static HttpResponse<String> grants(Browser browser, String version, Role role) {
        var fields = new HashMap<String, String>();
        fields.put("site", site.toString());
        fields.put("role", role.name());
        fields.put("version", version);
        fields.put("act", app.bean(Ids.class).next().toString());
        return browser.post("/admin/people/" + person + "/roles", Map.copyOf(fields));
    }

    private static String version(HttpResponse<String> page) {
        var found = VERSION.matcher(page.body());
        assertThat(found.find()).isTrue();
        assertThat(page.headers().firstValue("ETag")).contains('"' + found.group(1) + '"');
        return found.group(1);
    }

    @Test
    void the_second_to_change_an_account_is_told_and_changes_nothing() {
        var first = administrator("first");
        var second = administrator("second");
        var seenByFirst = version(first.get("/admin/people/" + person));
        var seenBySecond = version(second.get("/admin/people/" + person));

        assertThat(grants(first, seenByFirst, Role.SHIPPING).statusCode()).isEqualTo(303);
        var late = grants(second, seenBySecond, Role.AUDITOR);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("他の人がこのアカウントを変更しました");
        assertThat(app.bean(People.class).roles(person, site))
                .contains(Role.SHIPPING)
                .doesNotContain(Role.AUDITOR);

        assertThat(grants(second, version(late), Role.AUDITOR).statusCode()).isEqualTo(303);
    }

    /** Both had read the account before either wrote. */
    @Test
    void who_sets_a_theme_does_not_bring_back_an_account_that_was_closed_meanwhile() {
        var people = app.bean(People.class);
        var id = World.person(app, "themed", "cold enough 2026", site, Role.TECHNICIAN);
        var read = people.byId(id).orElseThrow();
        people.change(read, with(read, read.theme(), false));
        people.change(read, with(read, "dark", true));
        assertThat(people.byId(id)).contains(with(read, "dark", false));
    }

    private static People.Person with(People.Person p, String theme, boolean active) {
        return new People.Person(
                p.id(),
                p.account(),
                p.displayName(),
                p.language(),
                theme,
                p.passwordHash(),
                p.totpSecret(),
                p.totpPending(),
                p.totpStep(),
                p.badgeKey(),
                p.pinHash(),
                active);
    }

    @Test
    void signing_in_is_no_change_of_the_account() {
        var first = administrator("first");
        var seen = version(first.get("/admin/people/" + person));
        administrator("edited");
        assertThat(version(first.get("/admin/people/" + person))).isEqualTo(seen);
    }
}
