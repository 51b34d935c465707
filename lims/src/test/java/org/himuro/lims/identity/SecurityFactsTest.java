package org.himuro.lims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.himuro.lims.identity.application.IssueToken;
import org.himuro.lims.identity.application.RecordFailedSignIns;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Whatever somebody tries at the doors is a fact; what is tried often is one fact a minute. */
@Tag("R1")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecurityFactsTest {
    private static final String PASSWORD = "cold enough 2026";
    private static IdentityServer app;
    private static java.util.UUID site;
    private static java.util.UUID technician;

    @BeforeAll
    static void start() {
        app = IdentityServer.start("DEMO");
        site = World.site(app, "OSK-HOSPITAL");
        technician = World.person(app, "technician", PASSWORD, site, Role.TECHNICIAN);
        World.person(app, "victim", PASSWORD, site, Role.TECHNICIAN);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static long facts(String type, String containing) throws SQLException {
        try (var connection = app.databases.connectApp();
                var query = connection.prepareStatement("select count(*) from fact where type=? and body like ?")) {
            query.setString(1, type);
            query.setString(2, "%" + containing + "%");
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Browser browser() {
        return new Browser(app.server.getURI());
    }

    @Test
    @Order(1)
    void a_page_that_the_role_may_not_open_is_one_fact_however_often_it_is_tried() throws SQLException {
        var browser = browser();
        browser.signIn("technician", PASSWORD);
        for (int i = 0; i < 3; i++) {
            assertThat(browser.get("/admin/people").statusCode()).isEqualTo(403);
        }
        assertThat(facts("RightRefused", "ADMINISTER")).isBetween(1L, 2L);
    }

    @Test
    @Order(2)
    void a_token_used_beyond_its_scope_is_a_fact() throws SQLException {
        var wanted = new IssueToken.Wanted(
                "reader",
                technician,
                site,
                Set.of(Right.SEE_TUBES),
                app.bean(SecurityActs.class).now().plus(Duration.ofDays(1)));
        var token = app.bean(IssueToken.class)
                .issue(Actor.system(SecurityActs.INSTALLATION), wanted)
                .text()
                .orElseThrow();
        var browser = browser();
        var answer = browser.send(HttpRequest.newBuilder(browser.at("/api/v1/cases/WGOSK260000010"))
                .header("Authorization", "Bearer " + token.text()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(facts("RightRefused", "SEE_CASES")).isEqualTo(1);
    }

    @Test
    @Order(3)
    void a_form_from_elsewhere_is_a_fact_and_names_no_address() throws SQLException {
        var browser = browser();
        browser.signIn("technician", PASSWORD);
        var forged = browser.post("/settings/display", Map.of("language", "en", "csrf", "0".repeat(64)));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(facts("RequestStopped", "FORGED")).isBetween(1L, 2L);
        assertThat(facts("RequestStopped", "127.0.0.1")).isZero();
    }

    @Test
    @Order(4)
    void an_account_closed_after_failures_is_a_fact_and_the_failures_are_one_with_their_number() throws SQLException {
        var browser = browser();
        for (int i = 0; i < 6; i++) {
            browser.signIn("victim", "wrong again 1");
        }
        assertThat(facts("LockedOut", "")).isPositive();
        try (var connection = app.databases.connectApp();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update sign_in_failure set at_minute = at_minute - interval 5 minute");
        }
        app.bean(RecordFailedSignIns.class).run();
        assertThat(facts("SignInFailed", "")).isBetween(1L, 2L);
    }

    @Test
    @Order(5)
    void more_tries_than_a_person_makes_are_stopped_and_that_is_a_fact() throws SQLException {
        var browser = browser();
        int status = 0;
        for (int i = 0; i < 60 && facts("RequestStopped", "TOO_MANY") == 0; i++) {
            status = browser.signIn("nobody" + i, "wrong again 1").statusCode();
        }
        assertThat(status).isEqualTo(429);
        assertThat(facts("RequestStopped", "TOO_MANY")).isBetween(1L, 2L);
    }
}
