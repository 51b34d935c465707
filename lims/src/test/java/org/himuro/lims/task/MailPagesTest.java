package org.himuro.lims.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.IdentityServer;
import org.himuro.lims.identity.MailAddress;
import org.himuro.lims.identity.MailAddresses;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.World;
import org.himuro.lims.ledger.application.Outbox;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.task.application.MailQueue;
import org.himuro.lims.task.application.MailServer;
import org.himuro.lims.task.application.NoticeBook;
import org.himuro.lims.task.application.SendingMail;
import org.himuro.lims.task.model.Purpose;
import org.himuro.lims.task.model.Why;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Addresses, choices and what is stuck, as people see them; and a demo, which sends nothing although a server is set. */
@Tag("T5")
class MailPagesTest {
    private static final String PASSWORD = "cold enough 2026";
    private static final Map<String, String> SET = Map.of(
            "himuro.mail.host", "127.0.0.1",
            "himuro.mail.port", "1",
            "himuro.mail.tls", "none",
            "himuro.mail.sender", "himuro@hospital.example",
            "himuro.mail.page", "https://himuro.example");

    private static IdentityServer app;
    private static UUID site;

    @BeforeAll
    static void start() {
        SET.forEach(System::setProperty);
        try {
            app = IdentityServer.start("DEMO");
            app.bean(MailServer.class).setup();
        } finally {
            SET.keySet().forEach(System::clearProperty);
        }
        site = World.site(app, "NCH");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser in(String account) {
        var browser = new Browser(app.server.getURI());
        browser.signIn(account, PASSWORD);
        return browser;
    }

    private static UUID person(String account, Role... roles) {
        return World.person(app, account, PASSWORD, site, roles);
    }

    private static MailAddresses.Standing standing(UUID person) {
        return app.bean(MailAddresses.class).of(person);
    }

    private static String act() {
        return app.bean(Ids.class).next().toString();
    }

    @Test
    void a_link_confirms_when_its_own_person_says_so_and_not_when_it_is_looked_at() {
        var person = person("own", Role.TECHNICIAN);
        person("neighbour", Role.TECHNICIAN);
        var browser = in("own");
        browser.get("/settings");
        var wrong = browser.post("/settings/mail", Map.of("mail", "own@x,b@y", "act", act()));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("own@x,b@y", "メールアドレスを1つ入力してください");
        assertThat(Browser.to(browser.post("/settings/mail", Map.of("mail", "own@hospital.example", "act", act()))))
                .isEqualTo("/settings?said=mail-asked");
        var path = app.bean(MailAddresses.class)
                .path(standing(person).asked().orElseThrow().link());

        assertThat(in("neighbour").get(path).body()).contains("このリンクは使えません").doesNotContain("own@hospital.example");
        assertThat(browser.get(path).body()).contains("own@hospital.example", "確認する");
        browser.get(path);
        assertThat(standing(person).confirmed()).isEmpty();
        var form = Map.of("link", path.substring(path.indexOf('=') + 1), "act", act());
        assertThat(Browser.to(browser.post("/settings/mail/confirm", form))).isEqualTo("/settings?said=mail-confirmed");
        assertThat(Browser.to(browser.post("/settings/mail/confirm", form)))
                .as("the same form again")
                .isEqualTo("/settings?said=mail-confirmed");
        assertThat(standing(person).confirmed()).contains(new MailAddress("own@hospital.example"));
        assertThat(browser.get(path).body()).contains("このリンクは使えません");
        assertThat(Browser.to(browser.post("/settings/mail/remove", Map.of("act", act()))))
                .isEqualTo("/settings?said=mail-removed");
        assertThat(standing(person)).isEqualTo(MailAddresses.Standing.NONE);
    }

    @Test
    void an_administrator_enters_an_address_which_the_person_confirms() {
        var person = person("entered", Role.TECHNICIAN);
        person("root", Role.ADMINISTRATOR);
        var browser = in("root");
        browser.get("/admin/people/" + person);
        var fields = Map.of("mail", "entered@hospital.example", "act", act());
        assertThat(Browser.to(browser.post("/admin/people/" + person + "/mail", fields)))
                .endsWith("?said=mail");
        assertThat(standing(person).confirmed()).isEmpty();
        assertThat(standing(person).asked().orElseThrow().address().text()).isEqualTo("entered@hospital.example");
        assertThat(browser.get("/admin/people/" + person).body()).contains("entered@hospital.example");
        var path = app.bean(MailAddresses.class)
                .path(standing(person).asked().orElseThrow().link());
        assertThat(browser.get(path).body()).contains("このリンクは使えません");
    }

    @Test
    void each_chooses_among_what_may_reach_them() {
        var technician = person("chooser", Role.TECHNICIAN);
        person("shop", Role.DATA_MANAGER);
        var book = app.bean(NoticeBook.class);
        var browser = in("chooser");
        assertThat(browser.get("/settings/notices").body()).contains("MISSED_CLOCK", "OVERDUE_ACTION");
        assertThat(Browser.to(browser.post("/settings/notices", Map.of("OVERDUE_ACTION", "yes"))))
                .isEqualTo("/settings/notices?said=saved");
        assertThat(book.unwanted(technician))
                .containsExactlyInAnyOrder(NoticeKind.MISSED_CLOCK, NoticeKind.PARCEL_ON_THE_WAY);
        browser.post(
                "/settings/notices",
                Map.of("MISSED_CLOCK", "yes", "OVERDUE_ACTION", "yes", "PARCEL_ON_THE_WAY", "yes"));
        assertThat(book.unwanted(technician)).isEmpty();
        assertThat(in("shop").get("/settings/notices").body()).doesNotContain("MISSED_CLOCK");
        assertThat(browser.get("/admin/mail").statusCode()).isEqualTo(403);
    }

    @Test
    void a_demo_counts_notices_and_sends_nothing_although_a_server_is_set() {
        assertThat(app.bean(MailServer.class).setup().leaves()).isFalse();
        person("keeper", Role.ADMINISTRATOR);
        var id = app.bean(Ids.class).next();
        var notice = new Notice(
                id,
                NoticeKind.OVERDUE_ACTION,
                id,
                site,
                "/deviations/" + id,
                List.of("X", "DO", "2026-11-21"),
                Set.of(),
                Set.of());
        app.bean(Notices.class).tell(notice);
        app.bean(Notices.class).tell(notice);
        app.bean(SendingMail.class).round();
        assertThat(app.bean(NoticeBook.class)
                        .counts(Instant.now().minus(Duration.ofDays(1)))
                        .told())
                .isEqualTo(1);
        var browser = in("keeper");
        assertThat(browser.get("/admin/mail").body()).contains("これはデモです");
        assertThat(browser.post("/admin/mail/test", Map.of("act", act())).statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/admin/mail").body()).doesNotContain("最後のテスト");
    }

    @Test
    void what_was_given_up_is_seen_with_what_the_server_said_and_may_be_tried_again() {
        var person = person("unlucky", Role.ADMINISTRATOR);
        var queue = app.bean(MailQueue.class);
        var id = app.bean(Ids.class).next();
        var now = Instant.now();
        queue.add(id, Purpose.TEST, person, now);
        var claimed = queue.claim(id, now, now.plusSeconds(60)).orElseThrow();
        assertThat(queue.claim(id, now, now.plusSeconds(60))).as("claimed once").isEmpty();
        queue.givenUp(claimed, Why.REFUSED, "550 <b>no such user</b>", now);
        var browser = in("unlucky");
        var page = browser.get("/outbox").body();
        assertThat(page).contains("550 &lt;b&gt;no such user", "職員 unlucky", "メールサーバーがこのメールか宛先を拒否しました");
        assertThat(browser.get("/").body()).contains("/outbox");
        assertThat(Browser.to(browser.post("/outbox/mails/" + id + "/retry", Map.of())))
                .isEqualTo("/outbox");
        assertThat(queue.due(Instant.now().plusSeconds(1), 10)).contains(id);
        assertThat(browser.post("/outbox/mails/" + UUID.randomUUID() + "/retry", Map.of())
                        .statusCode())
                .isEqualTo(404);
        app.bean(Outbox.class).sweep(Instant.now());
    }
}
