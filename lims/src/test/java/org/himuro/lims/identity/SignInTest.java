package org.himuro.lims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.identity.application.FirstAccount;
import org.himuro.lims.identity.application.RegisterPerson;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R1")
class SignInTest {
    private static final String PASSWORD = "cold enough 2026";
    private static IdentityServer app;
    private static UUID site;

    @BeforeAll
    static void start() {
        app = IdentityServer.start("DEMO");
        site = World.site(app, "TKY-HOSPITAL");
        World.person(app, "technician", PASSWORD, site, Role.TECHNICIAN);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser browser() {
        return new Browser(app.server.getURI());
    }

    @Test
    void somebody_who_has_not_signed_in_is_sent_to_the_sign_in_page_and_back_again() {
        var browser = browser();
        var asked = browser.get("/settings");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(Browser.to(asked)).isEqualTo("/sign-in?next=%2Fsettings");
        browser.get(Browser.to(asked));
        var in = browser.post("/sign-in", Map.of("account", "technician", "password", PASSWORD, "next", "/settings"));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(Browser.to(in)).isEqualTo("/settings");
        assertThat(browser.get("/settings").statusCode()).isEqualTo(200);
    }

    @Test
    void a_machine_is_told_in_json_that_it_has_to_sign_in() {
        var browser = browser();
        var answer =
                browser.send(HttpRequest.newBuilder(browser.at("/settings")).header("Accept", "application/json"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void an_unknown_account_and_a_wrong_password_get_the_same_answer() {
        var wrong = browser().signIn("technician", "not this one 1");
        var unknown = browser().signIn("nobodyatall", "not this one 1");
        assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        var masked = "[0-9a-f]{64}|value=\"[a-z]*\"|\\d\\d:\\d\\d:\\d\\d";
        assertThat(wrong.body().replaceAll(masked, "")).isEqualTo(unknown.body().replaceAll(masked, ""));
    }

    @Test
    void a_form_without_the_pages_token_is_refused() {
        var browser = browser();
        browser.get("/sign-in");
        var answer =
                browser.post("/sign-in", Map.of("account", "technician", "password", PASSWORD, "csrf", "0".repeat(64)));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.get("/settings").statusCode()).isEqualTo(303);
    }

    @Test
    void a_token_of_another_session_does_not_fit() {
        var one = browser();
        one.signIn("technician", PASSWORD);
        var page = one.get("/settings").body();
        var other = browser();
        other.signIn("technician", PASSWORD);
        var stolen = page.replaceAll("(?s).*name=\"csrf\" value=\"([0-9a-f]+)\".*", "$1");
        assertThat(other.post("/sign-out", Map.of("csrf", stolen)).statusCode()).isEqualTo(403);
        assertThat(one.post("/sign-out", Map.of("csrf", stolen)).statusCode()).isEqualTo(303);
    }

    @Test
    void after_sign_out_the_old_cookie_opens_nothing() {
        var browser = browser();
        browser.signIn("technician", PASSWORD);
        var cookie = browser.cookies().getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("himuro-session"))
                .findFirst()
                .orElseThrow();
        browser.get("/settings");
        assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(303);
        var again = new Browser(app.server.getURI());
        var answer = again.send(HttpRequest.newBuilder(again.at("/settings"))
                .header("Accept", "application/json")
                .header("Cookie", "himuro-session=" + cookie.getValue()));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_way_back_that_leads_to_another_site_leads_home() {
        for (var next : new String[] {"//evil.example/", "https://evil.example/", "/\\evil.example", "/sign-in"}) {
            var browser = browser();
            browser.get("/sign-in");
            var in = browser.post("/sign-in", Map.of("account", "technician", "password", PASSWORD, "next", next));
            assertThat(Browser.to(in)).as(next).isEqualTo("/");
        }
    }

    @Test
    void five_failures_close_an_account_even_for_the_right_password() {
        World.person(app, "lockedout", PASSWORD, site, Role.TECHNICIAN);
        var browser = browser();
        for (int i = 0; i < 5; i++) {
            assertThat(browser.signIn("lockedout", "wrong again 1").statusCode())
                    .isEqualTo(422);
        }
        assertThat(browser.signIn("lockedout", PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void the_first_administrators_link_works_once() {
        var first = app.bean(FirstAccount.class);
        assertThat(first.link()).as("somebody has an account already").isEmpty();
    }

    @Test
    void an_account_can_be_registered_once() {
        var register = app.bean(RegisterPerson.class);
        var by = Actor.system(SecurityActs.INSTALLATION);
        var again = register.register(by, new RegisterPerson.Wanted("technician", "別人", "ja", PASSWORD));
        assertThat(again.person()).isEmpty();
        assertThat(again.reasons())
                .extracting(org.himuro.lims.shared.Reason::code)
                .containsExactly("ACCOUNT_TAKEN");
    }
}
