package org.himuro.lims.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.IdentityServer;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.World;
import org.himuro.lims.identity.application.IssueToken;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first part of the thread, by a machine. */
@Tag("X1")
class ApiThreadTest {
    private static IdentityServer app;
    private static String token;

    @BeforeAll
    static void start() {
        app = IdentityServer.start("DEMO");
        var site = World.site(app, "NCH");
        var person = World.person(app, "machine", "cold enough 2026", site, Role.COORDINATOR, Role.TECHNICIAN);
        token = app.bean(IssueToken.class)
                .issue(
                        Actor.system(SecurityActs.INSTALLATION),
                        new IssueToken.Wanted(
                                "machine",
                                person,
                                site,
                                EnumSet.of(
                                        Right.SIGNED_IN,
                                        Right.OPEN_CASE,
                                        Right.SEE_CASES,
                                        Right.WORK_AT_BENCH,
                                        Right.RECORD_CONSENT,
                                        Right.STORE),
                                Instant.now().plus(Duration.ofDays(1))))
                .text()
                .orElseThrow()
                .text();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static HttpResponse<String> post(String path, String body, UUID act) {
        var browser = new Browser(app.server.getURI());
        return browser.send(HttpRequest.newBuilder(browser.at(path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", act.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static UUID id() {
        return app.bean(Ids.class).next();
    }

    @Test
    void a_case_is_opened_with_consent_and_the_removal_reported_and_the_same_act_answers_the_same() {
        var opening =
                "{\"patientNumber\":\"77\",\"project\":\"WG\",\"kind\":\"SURGERY\",\"procedure\":\"fresh-frozen-tissue\"}";
        assertThat(post("/api/v1/cases", opening, id()).body()).contains("DONOR_UNKNOWN");
        var consent = "{\"patientNumber\":\"77\",\"form\":\"unified-icf\",\"version\":2,\"scopes\":[\"WHOLE_GENOME\"]}";
        assertThat(post("/api/v1/consents", consent, id()).body()).contains("ACTIVE");
        var act = id();
        var opened = post("/api/v1/cases", opening, act);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        var again = post("/api/v1/cases", opening, act);
        assertThat(again.body()).isEqualTo(opened.body());
        assertThat(again.headers().firstValue("Repeated")).contains("true");
        var code = opened.body().replaceAll(".*\"code\":\"([^\"]+)\".*", "$1");
        assertThat(post("/api/v1/cases/" + code + "/resection", "", id()).statusCode())
                .isEqualTo(200);
        var withdrawal = "{\"caseCode\":\"" + code + "\",\"reason\":\"NOT_GIVEN\"}";
        assertThat(post("/api/v1/consents/withdrawals", withdrawal, id()).body())
                .contains("WITHDRAWN");
        assertThat(post("/api/v1/cases", opening, id()).body()).contains("CONSENT_WITHDRAWN");
    }

    @Test
    void a_body_without_its_fields_is_told_all_of_them() {
        var answer = post("/api/v1/finds", "{}", id());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"at\":\"tube\"", "\"at\":\"box\"", "\"at\":\"cell\"");
        assertThat(post("/api/v1/puts", "{\"puts\":[{\"tube\":1}]}", id()).body())
                .contains("puts[0].tube", "puts[0].box", "puts[0].cell");
        assertThat(post("/api/v1/puts", "[", id()).statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_no_object_is_told_what_was_expected_and_a_list_of_nothing_is_refused() {
        for (var body : new String[] {"null", "[]", "["}) {
            assertThat(post("/api/v1/finds", body, id()).body()).contains("BODY_INVALID", "{tube, box, cell}");
        }
        var nothing = post("/api/v1/puts", "{\"puts\":[]}", id());
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("LIST_EMPTY", "puts");
        assertThat(post("/api/v1/takes", "{\"tubes\":[],\"purpose\":\"REARRANGE\"}", id())
                        .body())
                .contains("LIST_EMPTY");
        var long5000 = "x".repeat(5000);
        assertThat(post("/api/v1/finds", "{\"tube\":\"" + long5000 + "\",\"box\":\"b\",\"cell\":\"A01\"}", id())
                        .body())
                .contains("FIELD_TOO_LONG", "\"at\":\"tube\"");
    }

    @Test
    void a_find_of_what_nobody_knows_says_in_words_why_nothing_was_recorded() {
        var answer = post("/api/v1/finds", "{\"tube\":\"Yamada Taro\",\"box\":\"none\",\"cell\":\"A01\"}", id());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"recorded\":false", "NOTHING_TO_RECORD", "explanation", "（11 文字、コードの形ではありません）")
                .doesNotContain("Yamada");
    }

    @Test
    void every_command_has_its_card() {
        var browser = new Browser(app.server.getURI());
        for (var language : new String[] {"ja", "en"}) {
            var sheet = browser.send(HttpRequest.newBuilder(browser.at("/command-cards.pdf"))
                    .header("Accept-Language", language)
                    .header("Authorization", "Bearer " + token));
            assertThat(sheet.statusCode()).as(sheet.body().substring(0, 200)).isEqualTo(200);
            assertThat(sheet.body()).startsWith("%PDF");
        }
    }
}
