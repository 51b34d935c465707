package org.himuro.lims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.application.ChangeAccount;
import org.himuro.lims.identity.application.FirstAccount;
import org.himuro.lims.identity.application.IssueToken;
import org.himuro.lims.identity.application.People;
import org.himuro.lims.identity.application.RecordFailedSignIns;
import org.himuro.lims.identity.application.RegisterDevice;
import org.himuro.lims.identity.application.SecondFactor;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.identity.model.Totp;
import org.himuro.lims.ledger.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The other doors of a real installation: first link, second factor, badge, token. The first link needs the empty installation. */
@Tag("R1")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DoorsTest {
    private static final String PASSWORD = "cold enough 2026";
    private static final Actor BY = Actor.system(SecurityActs.INSTALLATION);
    private static final String TOLD =
            "select count(*), coalesce(sum(json_value(body, '$.count')), 0) from fact where type='SignInFailed'";

    private static IdentityServer app;
    private static UUID site = new UUID(0, 0);

    @BeforeAll
    static void start() {
        app = IdentityServer.start("REAL");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser browser() {
        return new Browser(app.server.getURI());
    }

    @Test
    @Order(1)
    void the_first_administrator_comes_in_by_a_link_that_works_once() {
        var token = app.bean(FirstAccount.class).link().orElseThrow().text();
        var browser = browser();
        assertThat(browser.get("/first-administrator?token=" + "x".repeat(43)).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/first-administrator?token=" + token).statusCode())
                .isEqualTo(200);
        var form = Map.of(
                "token",
                token,
                "code",
                "CENTRAL",
                "nameJa",
                "中央",
                "nameEn",
                "Central",
                "account",
                "root",
                "displayName",
                "管理 太郎",
                "language",
                "ja",
                "password",
                PASSWORD);
        var weak = new java.util.HashMap<>(form);
        weak.put("password", "root");
        assertThat(browser.post("/first-administrator", weak).statusCode()).isEqualTo(422);
        assertThat(Browser.to(browser.post("/first-administrator", form))).isEqualTo("/sign-in");
        assertThat(browser.post("/first-administrator", form).statusCode()).isEqualTo(404);
        assertThat(app.bean(FirstAccount.class).link()).isEmpty();
        site = app.bean(Sites.class).byCode("CENTRAL").orElseThrow().id();
    }

    @Test
    @Order(2)
    void a_real_installation_wants_a_second_factor_before_anything_else() {
        var person = app.bean(People.class).byAccount("root").orElseThrow().id();
        var browser = browser();
        assertThat(Browser.to(browser.signIn("root", PASSWORD))).isEqualTo("/second-factor/set-up");
        assertThat(Browser.to(browser.get("/admin/sites"))).startsWith("/second-factor/set-up");
        assertThat(browser.get("/second-factor/set-up").body()).contains("data:image/svg+xml;base64,");
        var secret = app.bean(SecondFactor.class).pending(person);
        assertThat(browser.post("/second-factor/set-up", Map.of("code", "000000"))
                        .statusCode())
                .isEqualTo(422);
        var code = Totp.code(secret, Totp.step(Instant.now()));
        assertThat(browser.post("/second-factor/set-up", Map.of("code", code)).statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/admin/sites").statusCode()).isEqualTo(200);
        var again = browser();
        assertThat(Browser.to(again.signIn("root", PASSWORD))).isEqualTo("/second-factor");
        again.get("/second-factor");
        assertThat(again.post("/second-factor", Map.of("code", code)).statusCode())
                .as("used once")
                .isEqualTo(422);
        var next = Totp.code(secret, Totp.step(Instant.now()) + 1);
        assertThat(again.post("/second-factor", Map.of("code", next)).statusCode())
                .isEqualTo(303);
        assertThat(again.get("/settings").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void a_badge_opens_a_registered_bench_and_another_badge_takes_it_over() {
        var bench = app.bean(RegisterDevice.class)
                .register(BY, "BENCH-01", site, Devices.Kind.BENCH, "切出室")
                .device()
                .orElseThrow();
        var token = app.bean(RegisterDevice.class).bind(BY, bench).token().orElseThrow();
        badge("sato", "B-0001", "4071");
        badge("suzuki", "B-0002", "5082");
        var browser = browser();
        browser.cookies().getCookieStore().add(app.server.getURI(), cookie("himuro-device", token.text()));
        browser.get("/bench/sign-in");
        assertThat(browser.post("/bench/sign-in", Map.of("badge", "B-0001", "pin", "9999"))
                        .statusCode())
                .isEqualTo(422);
        var in = browser.post("/bench/sign-in", Map.of("badge", "Ｂ－０００１", "pin", "4071"));
        assertThat(Browser.to(in)).isEqualTo("/bench");
        assertThat(browser.get("/settings").body()).contains("職員 sato");
        browser.get("/bench/sign-in");
        browser.post("/bench/sign-in", Map.of("badge", "B-0002", "pin", "5082"));
        assertThat(browser.get("/settings").body()).contains("職員 suzuki").doesNotContain("職員 sato");
        var elsewhere = browser();
        elsewhere.get("/bench/sign-in");
        assertThat(elsewhere
                        .post("/bench/sign-in", Map.of("badge", "B-0001", "pin", "4071"))
                        .statusCode())
                .as("a badge is worth nothing on a machine that is not registered")
                .isEqualTo(403);
    }

    private static void badge(String account, String badge, String pin) {
        var person = World.person(app, account, PASSWORD, site, Role.TECHNICIAN);
        assertThat(app.bean(ChangeAccount.class).issueBadge(BY, person, badge, pin))
                .isEmpty();
    }

    private static java.net.HttpCookie cookie(String name, String value) {
        var cookie = new java.net.HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        return cookie;
    }

    @Test
    @Order(4)
    void a_token_does_what_its_scopes_say_and_nothing_after_it_is_revoked() throws SQLException {
        var person = World.person(app, "machine", PASSWORD, site, Role.AUDITOR);
        var issue = app.bean(IssueToken.class);
        var until = Instant.now().plus(Duration.ofDays(1));
        assertThat(issue.issue(BY, new IssueToken.Wanted("x", person, site, Set.of(Right.SHIP), until))
                        .reasons())
                .as("not among an auditor's rights")
                .isNotEmpty();
        var text = issue.issue(BY, new IssueToken.Wanted("export", person, site, Set.of(Right.SIGNED_IN), until))
                .text()
                .orElseThrow()
                .text();
        assertThat(bearer(text, "/settings")).isEqualTo(200);
        assertThat(bearer(text, "/prometheus"))
                .as("the person may, the token may not")
                .isEqualTo(403);
        assertThat(bearer(text + "x", "/settings")).isEqualTo(401);
        var id = app.bean(org.himuro.lims.identity.application.Tokens.class)
                .all()
                .getFirst()
                .id();
        issue.revoke(BY, id);
        assertThat(bearer(text, "/settings")).isEqualTo(401);
    }

    private static int bearer(String token, String path) {
        var browser = browser();
        return browser.send(HttpRequest.newBuilder(browser.at(path))
                        .header("Accept", "application/json, */*")
                        .header("Authorization", "Bearer " + token))
                .statusCode();
    }

    @Test
    @Order(5)
    void failures_of_one_minute_are_one_fact_with_their_number() throws SQLException {
        var browser = browser();
        for (int i = 0; i < 3; i++) {
            browser.signIn("nobodyatall", "wrong again 1");
        }
        try (var connection = app.databases.connectApp();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update sign_in_failure set at_minute = at_minute - interval 5 minute");
            var waiting = two(statement, "select count(*), sum(failures) from sign_in_failure");
            var before = two(statement, TOLD);
            app.bean(RecordFailedSignIns.class).run();
            app.bean(RecordFailedSignIns.class).run();
            var after = two(statement, TOLD);
            assertThat(waiting.get(1)).isGreaterThanOrEqualTo(3);
            assertThat(waiting.get(0))
                    .as("one row, or two where a minute has passed")
                    .isLessThan(waiting.get(1));
            assertThat(after.get(0) - before.get(0)).isEqualTo(waiting.get(0));
            assertThat(after.get(1) - before.get(1)).isEqualTo(waiting.get(1));
        }
    }

    private static List<Integer> two(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return List.of(rows.getInt(1), rows.getInt(2));
        }
    }

    @Test
    @Order(6)
    void a_session_left_alone_ends() throws SQLException {
        var person = app.bean(People.class).byAccount("sato").orElseThrow();
        var opened = app.bean(org.himuro.lims.identity.application.OpenSession.class)
                .open(
                        person,
                        org.himuro.lims.identity.application.Sessions.Stage.FULL,
                        SecurityEvent.Door.PASSWORD,
                        Optional.empty(),
                        "127.0.0.1",
                        true);
        try (var connection = app.databases.connectApp();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update session set seen_at = seen_at - interval 31 minute");
        }
        var browser = browser();
        var answer = browser.send(HttpRequest.newBuilder(browser.at("/settings"))
                .header("Accept", "application/json")
                .header("Cookie", "himuro-session=" + opened.token().text()));
        assertThat(answer.statusCode()).isEqualTo(401);
    }
}
