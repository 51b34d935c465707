package org.himuro.test.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.test.mail.Office.body;
import static org.himuro.test.mail.Office.receivers;
import static org.himuro.test.mail.Office.subject;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.himuro.lims.collection.SampleTube;
import org.himuro.lims.collection.application.SamplingTube;
import org.himuro.lims.identity.Role;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.application.LedgerAudit;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.quality.CorrectiveAction.Kind;
import org.himuro.lims.quality.FinishAction;
import org.himuro.lims.quality.OpenDeviation;
import org.himuro.lims.quality.PlanAction;
import org.himuro.lims.quality.application.HandlingActions;
import org.himuro.lims.quality.application.OpeningDeviation;
import org.himuro.lims.quality.application.SiteDays;
import org.himuro.lims.task.Notice;
import org.himuro.lims.task.NoticeKind;
import org.himuro.lims.task.Notices;
import org.himuro.lims.task.StuckMails;
import org.himuro.lims.task.application.NoticeBook;
import org.himuro.lims.task.application.SendingMail;
import org.himuro.test.support.SmallWorld;
import org.himuro.test.support.TwoSites;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who should know is told by mail, once, whatever is wrong with server, line or sender; nobody else is told, and nothing waits for it. */
@Tag("T5")
@Tag("C4")
@Tag("E6")
class NoticesByMailTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private static Office office;
    private static TwoSites sites;
    private static UUID here;
    private static UUID elsewhere;

    @BeforeAll
    static void start() {
        office = new Office();
        sites = TwoSites.in(office.app);
        here = sites.bench().site();
        elsewhere = sites.receiver().site();
    }

    @AfterAll
    static void stop() {
        try {
            assertThat(office.app.bean(LedgerAudit.class).check()).isEmpty();
        } finally {
            office.close();
        }
    }

    /** Each test brings its own people; those of others are told nothing. */
    @AfterEach
    void everybodyLeaves() throws SQLException {
        try (var owner = office.app.owner()) {
            Select.run(owner, "delete from notice_letter");
            Select.run(owner, "delete from notice");
            Select.run(owner, "delete from mail");
            Select.run(owner, "delete from mail_address");
            Select.run(owner, "delete from notice_unwanted");
        }
        office.arrived();
        office.today();
    }

    /** @return a tube's code, which begins with its case's */
    private static String missed(int tubes) {
        var world = SmallWorld.at(sites, tubes);
        var at = world.start().plusSeconds(10);
        for (var tube : world.tubeIds()) {
            SmallWorld.done(office.app
                    .bean(SamplingTube.class)
                    .run(new SampleTube(tube, world.caseId()), sites.bench(), sites.id(), at, at));
        }
        office.app.job("missed-clocks");
        return world.tubes().getFirst().code();
    }

    private static Notice notice(UUID id, Set<UUID> named) {
        return new Notice(
                id,
                NoticeKind.OVERDUE_ACTION,
                id,
                here,
                "/deviations/" + id,
                List.of("X", "DO", "2026-11-21"),
                named,
                Set.of());
    }

    private static void tell(UUID id) {
        office.app.bean(Notices.class).tell(notice(id, Set.of()));
    }

    private static <T> T one(String sql, Select.Row<T> reader, Object... values) {
        try (var owner = office.app.owner()) {
            return Select.first(owner, sql, reader, values).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void fifty_missed_clocks_are_one_mail_to_each_who_should_know_and_none_to_anybody_else() {
        office.reachable("bench@hospital.example", "ja", here, Role.TECHNICIAN);
        office.reachable("reader@hospital.example", "en", here, Role.PATHOLOGIST);
        office.reachable("desk@hospital.example", "ja", here, Role.COORDINATOR);
        office.reachable("other@hospital.example", "ja", elsewhere, Role.TECHNICIAN);
        var quiet = office.reachable("quiet@hospital.example", "ja", here, Role.TECHNICIAN);
        office.app.bean(NoticeBook.class).want(quiet.person(), NoticeKind.MISSED_CLOCK, false);
        office.somebody("ja", here, Role.TECHNICIAN);
        var unconfirmed = office.somebody("ja", here, Role.TECHNICIAN);
        office.ask(unconfirmed, "unconfirmed@hospital.example");
        office.round();
        office.arrived();

        var tube = missed(50);
        office.round();
        var mails = office.arrived();
        assertThat(receivers(mails)).containsExactly("bench@hospital.example", "reader@hospital.example");
        for (var mail : mails) {
            var japanese = Office.receiver(mail).startsWith("bench");
            assertThat(subject(mail)).isEqualTo(japanese ? "東京氷室: 凍結時計の期限超過 50件" : "東京氷室: 50 freezing clocks ran out");
            assertThat(body(mail))
                    .contains(
                            TwoSites.HOSPITAL,
                            "https://himuro.example/tubes/",
                            "https://himuro.example/settings/notices")
                    .contains(tube.substring(0, 7))
                    .contains(japanese ? "最初の期限を超過" : "first limit passed")
                    .contains("JST")
                    .contains(japanese ? "他30件" : "and 30 more");
            assertThat(body(mail).split("/tubes/")).hasSize(21);
        }
        office.app.job("missed-clocks");
        office.round();
        assertThat(office.arrived()).isEmpty();
    }

    @Test
    void an_overdue_action_is_told_to_who_is_to_do_it_and_who_may_check_it_then_to_the_others() {
        var doer = office.reachable("doer@hospital.example", "ja", here, Role.TECHNICIAN);
        office.reachable("colleague@hospital.example", "ja", here, Role.TECHNICIAN);
        var checker = office.reachable("checker@hospital.example", "en", here, Role.PATHOLOGIST);
        var both = office.reachable("both@hospital.example", "en", here, Role.BIOBANK_MANAGER);
        var first = overdue(checker, doer);
        office.app.job("overdue-actions");
        office.round();
        var mails = office.arrived();
        assertThat(receivers(mails))
                .containsExactly("both@hospital.example", "checker@hospital.example", "doer@hospital.example");
        assertThat(mails).allSatisfy(mail -> assertThat(body(mail)).contains("/deviations/" + first));
        assertThat(mails.stream().map(Office::subject))
                .contains("東京氷室: 是正・予防処置の期日超過 1件", "東京氷室: A corrective action is overdue");

        overdue(checker, both);
        finished(both);
        office.pass(Duration.ofDays(3));
        office.app.job("overdue-actions");
        office.round();
        assertThat(receivers(office.arrived()))
                .as("who did it does not check it")
                .containsExactly("checker@hospital.example");
    }

    private static UUID lastAction = new UUID(0, 0);
    private static UUID lastDeviation = new UUID(0, 0);

    private static UUID overdue(Actor planner, Actor responsible) {
        var app = office.app;
        var then = office.now().minus(Duration.ofDays(20));
        var open = new OpenDeviation(office.id(), "late-freezing", "donor", office.id(), office.id());
        app.bean(OpeningDeviation.class).run(open, planner, office.id(), then, then);
        var day = app.bean(SiteDays.class).at(here, then);
        lastAction = office.id();
        var plan = new PlanAction(
                open.deviation(),
                Optional.of(Kind.PREVENTIVE),
                "a second dewar",
                Optional.of(responsible.person()),
                Optional.of(day.plusDays(5)),
                Optional.of(day.plusDays(21)));
        SmallWorld.done(app.bean(HandlingActions.class).plan(plan, planner, lastAction, then, then));
        lastDeviation = open.deviation();
        return open.deviation();
    }

    private static void finished(Actor by) {
        var action =
                one("select id from corrective_action where deviation = ?", row -> Select.uuid(row, 1), lastDeviation);
        var now = office.now();
        var finish = new FinishAction(lastDeviation, action, "bought");
        SmallWorld.done(office.app.bean(HandlingActions.class).finish(finish, by, office.id(), now, now));
    }

    @Test
    void who_lost_the_right_or_the_wish_or_the_address_before_it_is_sent_is_not_told() {
        var moved = office.reachable("moved@hospital.example", "ja", here, Role.PATHOLOGIST);
        var tired = office.reachable("tired@hospital.example", "ja", here, Role.PATHOLOGIST);
        var gone = office.reachable("gone@hospital.example", "ja", here, Role.PATHOLOGIST);
        office.reachable("stays@hospital.example", "ja", here, Role.PATHOLOGIST);
        tell(office.id());
        office.revoke(moved, Role.PATHOLOGIST);
        office.app.bean(NoticeBook.class).want(tired.person(), NoticeKind.OVERDUE_ACTION, false);
        office.ask(gone, "");
        office.round();
        assertThat(receivers(office.arrived())).containsExactly("stays@hospital.example");
        assertThat(last(moved)).contains("DROPPED NOT_TOLD_ANY_MORE");
        assertThat(last(gone)).contains("DROPPED NO_ADDRESS");
    }

    private static Optional<String> last(Actor who) {
        return office.app
                .bean(NoticeBook.class)
                .last(who.person(), Optional.of("NOTICES"))
                .map(l -> l.state() + l.why().map(w -> " " + w).orElse(""));
    }

    @Test
    void a_notice_told_twice_is_one_and_different_ones_within_half_a_minute_are_one_mail() {
        office.reachable("once@hospital.example", "en", here, Role.PATHOLOGIST);
        var id = office.id();
        tell(id);
        tell(id);
        office.app.job("mail");
        assertThat(office.arrived()).as("gathered for a while").isEmpty();
        tell(office.id());
        office.round();
        tell(id);
        office.round();
        assertThat(office.arrived())
                .singleElement()
                .satisfies(mail -> assertThat(subject(mail)).endsWith("2 corrective actions are overdue"));
    }

    @Test
    void without_a_line_a_mail_waits_is_seen_as_stuck_and_arrives_in_the_end_under_one_id() {
        office.reachable("patient@hospital.example", "en", here, Role.PATHOLOGIST);
        var stuck = office.app.bean(StuckMails.class);
        office.serverGoes();
        try {
            tell(office.id());
            office.round();
            for (int i = 0; i < 3; i++) {
                assertThat(stuck.count(office.now())).isEqualTo(i < 2 ? 0 : 1);
                office.app.job("mail");
                office.pass(HOUR);
                office.app.job("mail");
            }
        } finally {
            office.serverComes();
        }
        var line = stuck.list(office.now()).getFirst();
        assertThat(line.why()).contains("UNREACHABLE");
        assertThat(line.said()).isNotEmpty();
        assertThat(stuck.retry(line.id(), office.now())).isTrue();
        assertThat(stuck.retry(office.id(), office.now())).isFalse();
        office.app.job("mail");
        assertThat(office.arrived())
                .singleElement()
                .satisfies(mail -> assertThat(Office.id(mail)).isEqualTo("<" + line.id() + "@hospital.example>"));
        assertThat(stuck.count(office.now())).isZero();
    }

    @Test
    void what_cannot_be_sent_for_three_days_is_given_up_and_seen() {
        var who = office.reachable("late@hospital.example", "en", here, Role.PATHOLOGIST);
        office.serverGoes();
        try {
            tell(office.id());
            office.round();
            office.pass(Duration.ofDays(3));
            office.app.job("mail");
        } finally {
            office.serverComes();
        }
        assertThat(last(who)).contains("GIVEN_UP UNREACHABLE");
        assertThat(office.app.bean(StuckMails.class).list(office.now()))
                .singleElement()
                .satisfies(line -> assertThat(line.nextAt()).isEmpty());
        office.app.job("mail");
        assertThat(office.arrived()).isEmpty();
    }

    @Test
    void two_nodes_at_once_send_each_mail_once() throws Exception {
        var addresses = IntStream.range(0, 8)
                .mapToObj(i -> "n%d@hospital.example".formatted(i))
                .toList();
        for (var address : addresses) {
            office.reachable(address, "en", here, Role.PATHOLOGIST);
        }
        try (var other = office.app.another(office.settings(), office.clock());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 5; round++) {
                tell(office.id());
                office.pass(Duration.ofSeconds(31));
                var barrier = new CyclicBarrier(4);
                var running = IntStream.range(0, 4)
                        .mapToObj(i -> threads.submit(() -> {
                            barrier.await();
                            (i % 2 == 0 ? office.app : other)
                                    .bean(SendingMail.class)
                                    .round();
                            return i;
                        }))
                        .toList();
                for (var each : running) {
                    each.get();
                }
                assertThat(receivers(office.arrived())).isEqualTo(addresses);
            }
        }
    }

    @Test
    void killed_between_sending_and_writing_so_down_it_is_sent_again_under_the_same_id_after_the_claim()
            throws SQLException {
        office.reachable("killed@hospital.example", "en", here, Role.PATHOLOGIST);
        tell(office.id());
        office.round();
        var first = Office.id(office.arrived().getFirst());
        try (var owner = office.app.owner()) {
            Select.run(
                    owner,
                    "update mail set state = 'WAITING', ended_at = null, claim = id, claimed_until = ? where purpose = 'NOTICES'",
                    office.now().plus(Duration.ofMinutes(9)));
        }
        office.pass(Duration.ofMinutes(8));
        office.app.job("mail");
        assertThat(office.arrived()).as("another may be at it").isEmpty();
        office.pass(Duration.ofMinutes(2));
        office.app.job("mail");
        assertThat(office.arrived()).extracting(Office::id).containsExactly(first);
    }

    @Test
    void an_address_is_confirmed_once_by_its_own_person_with_the_link_that_was_mailed_there() {
        var who = office.somebody("en", here, Role.PATHOLOGIST);
        var other = office.somebody("en", here, Role.PATHOLOGIST);
        assertThat(office.ask(who, "who@hospital.example\r\nBcc: x@y.example")).containsExactly("MAIL_FORM");
        assertThat(office.ask(who, "who@hospital.example")).isEmpty();
        assertThat(office.ask(who, "who@hospital.example")).containsExactly("MAIL_ASKED_JUST_NOW");
        tell(office.id());
        office.round();
        office.round();
        var mails = office.arrived();
        assertThat(mails).as("the link and nothing else").hasSize(1);
        assertThat(subject(mails.getFirst())).isEqualTo("東京氷室: Confirm your mail address");
        var secret = Office.secret(mails.getFirst());
        assertThat(office.confirm(other, secret)).containsExactly("MAIL_LINK_UNKNOWN");
        assertThat(office.confirm(who, secret.replace(secret.charAt(0), secret.charAt(0) == '0' ? '1' : '0')))
                .containsExactly("MAIL_LINK_UNKNOWN");
        assertThat(office.confirm(who, secret)).isEmpty();
        assertThat(office.confirm(who, secret)).containsExactly("MAIL_LINK_UNKNOWN");

        office.ask(other, "WHO@hospital.example");
        office.round();
        assertThat(office.confirm(other, Office.secret(office.arrived().getFirst())))
                .as("one account for each address")
                .containsExactly("MAIL_TAKEN");

        office.pass(Duration.ofMinutes(2));
        office.ask(other, "own@hospital.example");
        office.round();
        var old = Office.secret(office.arrived().getFirst());
        office.pass(Duration.ofDays(3));
        assertThat(office.confirm(other, old)).as("too old").containsExactly("MAIL_LINK_UNKNOWN");
    }

    @Test
    void who_was_mailed_what_is_forgotten_after_ninety_days() {
        office.reachable("kept@hospital.example", "en", here, Role.PATHOLOGIST);
        tell(office.id());
        office.round();
        office.pass(Duration.ofDays(89));
        office.app.job("forget-mails");
        assertThat(count("mail")).isPositive();
        office.pass(Duration.ofDays(2));
        office.app.job("forget-mails");
        assertThat(count("mail")).isZero();
        assertThat(count("notice_letter")).isZero();
        assertThat(count("notice")).isZero();
    }

    private static int count(String table) {
        return one("select count(*) from " + table, row -> row.getInt(1));
    }
}
