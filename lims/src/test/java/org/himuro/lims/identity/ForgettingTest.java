package org.himuro.lims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Vault.Person;
import org.himuro.lims.shared.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R1")
@Tag("H3")
class ForgettingTest {
    private static final String PASSWORD = "cold enough 2026";
    private static IdentityServer app;
    private static UUID site;

    @BeforeAll
    static void start() {
        app = IdentityServer.start("DEMO");
        site = World.site(app, "FORGET-HOSPITAL", Sites.Category.HOSPITAL, true);
        World.person(app, "coordinator", PASSWORD, site, Role.COORDINATOR);
        World.person(app, "ethics", PASSWORD, site, Role.ETHICS);
        var other = World.site(app, "FORGET-ELSEWHERE", Sites.Category.HOSPITAL, false);
        World.person(app, "stranger", PASSWORD, other, Role.COORDINATOR);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static UUID linked(String number) {
        var donor = app.bean(Ids.class).next();
        var person = new Person(
                site,
                number,
                Optional.of("忘野 静"),
                Optional.empty(),
                Optional.of(LocalDate.of(1961, 3, 4)),
                Optional.empty());
        app.bean(Vault.class).link(person, donor, app.bean(Ids.class).next());
        return donor;
    }

    private static Browser signedIn(String account) {
        var browser = new Browser(app.server.getURI());
        browser.signIn(account, PASSWORD);
        browser.get("/identity/forget");
        return browser;
    }

    @Test
    void the_link_goes_when_it_was_asked_twice_and_a_second_person_agreed() throws SQLException {
        var donor = linked("F-1");
        var browser = signedIn("coordinator");
        var asked = browser.post("/identity/forget", Map.of("number", donor.toString(), "reason", "RETENTION_ENDED"));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("/identity/forget/really").doesNotContain("忘野");
        assertThat(app.bean(Vault.class).personOf(donor)).as("asked, not done").isPresent();

        assertThat(really(browser, donor, donor.toString(), "").statusCode())
                .as("alone")
                .isEqualTo(422);
        assertThat(really(browser, donor, "another", "ethics").statusCode())
                .as("typed differently")
                .isEqualTo(422);
        assertThat(app.bean(Vault.class).personOf(donor)).isPresent();

        assertThat(really(browser, donor, donor.toString(), "ethics").statusCode())
                .isEqualTo(200);
        assertThat(app.bean(Vault.class).personOf(donor)).isEmpty();
        assertThat(app.bean(Vault.class).donorOf(site, "F-1")).isEmpty();
        assertThat(facts(donor)).isEqualTo(1);
        assertThat(resolved(browser, donor)).contains("削除済み");
        assertThat(resolved(signedIn("stranger"), donor)).as("another site").doesNotContain("削除済み");
    }

    @Test
    void a_withdrawal_that_nobody_recorded_is_no_ground() {
        var donor = linked("F-2");
        var browser = signedIn("coordinator");
        var refused =
                browser.post("/identity/forget", Map.of("number", donor.toString(), "reason", "CONSENT_WITHDRAWAL"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(browser.post("/identity/forget", Map.of("number", donor.toString()))
                        .statusCode())
                .as("no ground at all")
                .isEqualTo(422);
        assertThat(app.bean(Vault.class).personOf(donor)).isPresent();
    }

    private static java.net.http.HttpResponse<String> really(Browser browser, UUID donor, String again, String second) {
        return browser.post(
                "/identity/forget/really",
                Map.of(
                        "number",
                        donor.toString(),
                        "again",
                        again,
                        "reason",
                        "RETENTION_ENDED",
                        "secondAccount",
                        second,
                        "secondPassword",
                        PASSWORD));
    }

    private static String resolved(Browser browser, UUID donor) {
        return browser.post(
                        "/identity/resolve",
                        Map.of(
                                "direction",
                                "TO_PERSON",
                                "number",
                                donor.toString(),
                                "reason",
                                "CARE",
                                "secondAccount",
                                "ethics",
                                "secondPassword",
                                PASSWORD))
                .body();
    }

    private static int facts(UUID donor) throws SQLException {
        try (var connection = app.databases.connectApp();
                var statement = connection.prepareStatement(
                        "select count(*) from fact where type='IdentityForgotten' and body like ?")) {
            statement.setString(1, "%" + donor + "%");
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
