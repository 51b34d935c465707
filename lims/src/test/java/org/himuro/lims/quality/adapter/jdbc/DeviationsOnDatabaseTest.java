package org.himuro.lims.quality.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.himuro.lims.identity.IdentityServer;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.identity.World;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.quality.AssessDeviation;
import org.himuro.lims.quality.CorrectiveAction.Kind;
import org.himuro.lims.quality.DeviationAnswer;
import org.himuro.lims.quality.DeviationFile;
import org.himuro.lims.quality.FinishAction;
import org.himuro.lims.quality.OpenDeviation;
import org.himuro.lims.quality.PlanAction;
import org.himuro.lims.quality.RaiseDeviation;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.quality.RemoveText;
import org.himuro.lims.quality.RemovedTexts;
import org.himuro.lims.quality.ReopenDeviation;
import org.himuro.lims.quality.Seriousness;
import org.himuro.lims.quality.SignDeviation;
import org.himuro.lims.quality.SpecimenEffect;
import org.himuro.lims.quality.TextAnswer;
import org.himuro.lims.quality.Words;
import org.himuro.lims.quality.application.DeviationQueries;
import org.himuro.lims.quality.application.DeviationQueries.After;
import org.himuro.lims.quality.application.DeviationQueries.Filter;
import org.himuro.lims.quality.application.DeviationQueries.Line;
import org.himuro.lims.quality.application.DeviationQueries.Rating;
import org.himuro.lims.quality.application.DeviationQueries.Sort;
import org.himuro.lims.quality.application.DeviationQueries.State;
import org.himuro.lims.quality.application.DeviationTexts;
import org.himuro.lims.quality.application.HandlingActions;
import org.himuro.lims.quality.application.HandlingDeviation;
import org.himuro.lims.quality.application.NotingOverdue;
import org.himuro.lims.quality.application.OpeningDeviation;
import org.himuro.lims.quality.application.RaisingDeviation;
import org.himuro.lims.quality.application.RemovingText;
import org.himuro.lims.quality.application.SiteDays;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.TubeEvent.TubeQuarantined;
import org.himuro.lims.specimen.Tubes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deviations on the database: what people do at once, what the database itself refuses, what a list finds. */
@Tag("E6")
class DeviationsOnDatabaseTest {
    private static final int ROUNDS = 3;
    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(20));
    private static IdentityServer app;
    private static Actor manager;
    private static Actor technician;
    private static UUID pathologist;
    private static Actor ethics;

    @BeforeAll
    static void start() {
        app = IdentityServer.start("DEMO");
        var site = World.site(app, "NCH");
        manager = new Actor(
                World.person(app, "keeper", "cold enough 2026", site, Role.BIOBANK_MANAGER), Optional.empty(), site);
        technician = new Actor(
                World.person(app, "bench", "cold enough 2026", site, Role.TECHNICIAN), Optional.empty(), site);
        pathologist = World.person(app, "reader", "cold enough 2026", site, Role.PATHOLOGIST);
        ethics = new Actor(World.person(app, "ethics", "cold enough 2026", site, Role.ETHICS), Optional.empty(), site);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static UUID id() {
        return app.bean(Ids.class).next();
    }

    private static UUID opened(Actor by, Instant at) {
        var command = new OpenDeviation(id(), "late-freezing", "donor", id(), id());
        app.bean(OpeningDeviation.class).run(command, by, id(), at, at);
        return command.deviation();
    }

    private static UUID opened() {
        return opened(manager, Instant.now());
    }

    private static Outcome<DeviationAnswer> assess(UUID deviation, Seriousness seriousness, String why) {
        var now = Instant.now();
        var command = new AssessDeviation(
                deviation, Optional.of(seriousness), "TRAINING", Optional.of(SpecimenEffect.USABLE), why, "frozen");
        return app.bean(HandlingDeviation.class).assess(command, manager, id(), now, now);
    }

    private static Outcome<DeviationAnswer> plan(UUID deviation, Instant at, int due, int check) {
        var today = app.bean(SiteDays.class).at(manager.site(), at);
        var command = new PlanAction(
                deviation,
                Optional.of(Kind.PREVENTIVE),
                "a second dewar",
                Optional.of(technician.person()),
                Optional.of(today.plusDays(due)),
                Optional.of(today.plusDays(check)));
        return app.bean(HandlingActions.class).plan(command, manager, id(), at, at);
    }

    private static Outcome<DeviationAnswer> sign(UUID deviation, String digest, UUID signer) {
        var now = Instant.now();
        var command = new SignDeviation(deviation, digest, Optional.of(signer));
        return app.bean(HandlingDeviation.class).sign(command, manager, id(), now, now);
    }

    private static DeviationFile file(UUID deviation) {
        return app.bean(DeviationQueries.class)
                .find(VisibleSites.only(manager.site()), deviation)
                .orElseThrow()
                .file();
    }

    private static UUID closed() {
        var deviation = opened();
        assess(deviation, Seriousness.MAJOR, "nobody was told");
        sign(deviation, file(deviation).digest(), manager.person());
        sign(deviation, file(deviation).digest(), pathologist);
        assertThat(file(deviation).deviation().closed()).isTrue();
        return deviation;
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var reasons, var repeated)
                ? reasons.stream().map(Reason::code).toList()
                : List.of();
    }

    private static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
        var barrier = new CyclicBarrier(all.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var each : all) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return each.call();
                }));
            }
            var said = new ArrayList<T>();
            for (var each : running) {
                said.add(each.get());
            }
            return said;
        }
    }

    @Test
    void of_two_who_close_a_minor_one_at_once_one_does() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var deviation = opened();
            assess(deviation, Seriousness.MINOR, "nobody was told");
            var read = file(deviation).digest();
            var said = atOnce(List.<Callable<Outcome<DeviationAnswer>>>of(
                    () -> sign(deviation, read, manager.person()), () -> sign(deviation, read, pathologist)));
            assertThat(said).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(said.stream().flatMap(o -> codes(o).stream())).containsExactly("DEVIATION_CLOSED");
            assertThat(file(deviation).deviation().secondSigner()).isEmpty();
        }
    }

    @Test
    void two_who_sign_a_major_one_at_once_close_it_and_one_who_signs_twice_does_not() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var one = opened();
            assess(one, Seriousness.MAJOR, "nobody was told");
            var read = file(one).digest();
            var twice = atOnce(List.<Callable<Outcome<DeviationAnswer>>>of(
                    () -> sign(one, read, pathologist), () -> sign(one, read, pathologist)));
            assertThat(twice.stream().flatMap(o -> codes(o).stream())).containsExactly("SIGNED_BY_SAME");
            assertThat(file(one).deviation().closed()).isFalse();
            var other = opened();
            assess(other, Seriousness.CRITICAL, "nobody was told");
            var theirs = file(other).digest();
            atOnce(List.<Callable<Outcome<DeviationAnswer>>>of(
                    () -> sign(other, theirs, pathologist), () -> sign(other, theirs, manager.person())));
            assertThat(file(other).deviation().closed()).isTrue();
        }
    }

    @Test
    void a_text_that_changes_while_it_is_signed_is_never_closed_unread() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var deviation = opened();
            assess(deviation, Seriousness.MINOR, "nobody was told");
            var read = file(deviation).digest();
            atOnce(List.<Callable<Outcome<DeviationAnswer>>>of(
                    () -> sign(deviation, read, pathologist),
                    () -> assess(deviation, Seriousness.MINOR, "somebody was told")));
            var now = file(deviation);
            if (now.deviation().closed()) {
                assertThat(now.digest()).isEqualTo(read);
                assertThat(now.deviation().signedDigest()).contains(read);
            } else {
                assertThat(now.digest()).isNotEqualTo(read);
                assertThat(now.deviation().firstSigner()).isEmpty();
            }
        }
    }

    @Test
    void an_action_that_comes_while_it_is_closed_is_refused_or_keeps_it_open() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var deviation = opened();
            assess(deviation, Seriousness.MINOR, "nobody was told");
            var read = file(deviation).digest();
            var said = atOnce(List.<Callable<Outcome<DeviationAnswer>>>of(
                    () -> sign(deviation, read, pathologist), () -> plan(deviation, Instant.now(), 1, 2)));
            assertThat(said).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            var now = file(deviation);
            assertThat(now.deviation().closed()).isEqualTo(now.actions().isEmpty());
        }
    }

    @Test
    void what_was_signed_is_kept_word_for_word() {
        var deviation = closed();
        var digest = file(deviation).deviation().signedDigest().orElseThrow();
        var kept = app.bean(DeviationTexts.class).of(List.of(digest));
        assertThat(kept).containsEntry(digest, file(deviation).statement());
        var report = file(deviation).deviation().report().orElseThrow();
        assertThat(app.bean(DeviationTexts.class).of(List.of(report)).values())
                .singleElement()
                .satisfies(content ->
                        assertThat(Words.read(content).texts()).containsExactly("nobody was told", "frozen"));
    }

    @Test
    void a_text_that_names_a_person_is_removed_and_the_signatures_still_stand() throws SQLException {
        var deviation = closed();
        var before = file(deviation);
        var report = before.deviation().report().orElseThrow();
        var statement = before.deviation().signedDigest().orElseThrow();
        assertThat(codes(remove(deviation, report, "because", ethics))).containsExactly("REASON_MISSING");
        assertThat(codes(remove(deviation, statement, "NAMES_PERSON", ethics)))
                .as("what was signed is no text of anybody's")
                .containsExactly("TEXT_UNKNOWN");
        var stranger = new Actor(ethics.person(), Optional.empty(), id());
        assertThat(codes(remove(deviation, report, "NAMES_PERSON", stranger))).containsExactly("TEXT_UNKNOWN");
        assertThat(remove(deviation, report, "NAMES_PERSON", ethics)).isInstanceOf(Outcome.Done.class);
        var texts = app.bean(DeviationTexts.class);
        assertThat(texts.of(List.of(report))).isEmpty();
        assertThat(texts.of(List.of(statement))).containsEntry(statement, before.statement());
        assertThat(file(deviation)).isEqualTo(before);
        assertThat(file(deviation).digest()).isEqualTo(statement);
        var page = app.bean(RemovingText.class)
                .page(deviation, report, ethics.site(), "", List.of())
                .orElseThrow();
        assertThat(page.lines()).isEmpty();
        assertThat(page.removal())
                .hasValueSatisfying(r -> assertThat(r.reason() + " " + r.by()).isEqualTo("NAMES_PERSON 職員 ethics"));
        assertThat(codes(remove(deviation, report, "NAMES_PERSON", ethics))).containsExactly("TEXT_REMOVED");
        assertThat(facts(RemovedTexts.idOf(report), "TextRemoved")).isEqualTo(1);
        refused("never deleted", "delete from deviation_text where digest = unhex(?)", statement);
    }

    private static Outcome<TextAnswer> remove(UUID about, String digest, String reason, Actor by) {
        var now = Instant.now();
        return app.bean(RemovingText.class).run(new RemoveText(about, digest, reason), by, id(), now, now);
    }

    @Test
    void a_remark_is_removed_by_the_hash_that_its_fact_keeps() throws SQLException {
        var now = Instant.now();
        var act = id();
        var remarks = app.bean(Remarks.class);
        var marked = new TubeQuarantined("OTHER", Optional.of(Remarks.hash(act, "山田さんの検体")));
        var tube = id();
        app.bean(Acts.class)
                .perform(
                        Act.of(act, "quarantine-tubes", marked, manager, now, now),
                        DeviationAnswer.class,
                        reads -> new Decision.Accepted<>(
                                List.of(new Entry(Tubes.KIND.ref(tube), marked, now)), new DeviationAnswer(tube)),
                        remarks.kept(act, Optional.of("山田さんの検体")));
        assertThat(remarks.of(List.of(act))).hasSize(1);
        assertThat(remove(tube, Remarks.hash(act, "山田さんの検体"), "NAMES_PERSON", ethics))
                .isInstanceOf(Outcome.Done.class);
        assertThat(remarks.of(List.of(act))).isEmpty();
    }

    @Test
    void what_somebody_saw_is_a_deviation_like_any_other() {
        var raised = app.bean(RaisingDeviation.class);
        var now = Instant.now();
        assertThat(codes(raised.run(new RaiseDeviation("NOTHING", " "), technician, id(), now, now)))
                .containsExactly("ABOUT_UNKNOWN", "WORDS_MISSING");
    }

    @Test
    void a_day_ends_at_the_midnight_of_the_site_and_is_noted_once_by_however_many() throws Exception {
        var deviation = opened(manager, LONG_AGO);
        plan(deviation, LONG_AGO, 3, 9);
        var day = file(deviation).actions().getFirst().due();
        var zone = app.bean(SiteDays.class).zone(manager.site());
        assertThat(zone).isEqualTo(ZoneId.of("Asia/Tokyo"));
        var midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        var noting = app.bean(NotingOverdue.class);
        noting.run(midnight.minusMillis(1));
        assertThat(file(deviation).actions().getFirst().overdueSince()).isEmpty();
        var rounds = List.<Callable<Boolean>>of(() -> note(noting, midnight), () -> note(noting, midnight));
        atOnce(rounds);
        noting.run(Instant.now());
        assertThat(file(deviation).actions().getFirst().overdueSince()).contains(day);
        assertThat(facts(deviation, "ActionOverdue")).isEqualTo(1);
        finish(deviation);
        noting.run(Instant.now());
        assertThat(facts(deviation, "ActionOverdue")).isEqualTo(2);
    }

    private static boolean note(NotingOverdue noting, Instant at) {
        noting.run(at);
        return true;
    }

    private static void finish(UUID deviation) {
        var now = Instant.now();
        var command =
                new FinishAction(deviation, file(deviation).actions().getFirst().id(), "bought");
        app.bean(HandlingActions.class).finish(command, technician, id(), now, now);
    }

    private static int facts(UUID stream, String type) throws SQLException {
        try (var owner = app.owner()) {
            return Select.all(
                            owner,
                            "select count(*) from fact where stream = ? and type = ?",
                            row -> row.getInt(1),
                            stream,
                            type)
                    .getFirst();
        }
    }

    @Test
    void the_database_itself_refuses_what_must_not_be() throws SQLException {
        var signed = UuidBytes.of(closed());
        refused("signed deviation is never changed", "update deviation set effect = 'NOT_USABLE' where id = ?", signed);
        refused(
                "signed deviation is never changed",
                "update deviation set report = repeat('0', 64) where id = ?",
                signed);
        refused(
                "signed deviation is never changed",
                "update deviation set second_signer = unhex('01') where id = ?",
                signed);
        refused("reopened and not opened", "update deviation set closed_at = null where id = ?", signed);
        refused("signed deviation stays", "delete from deviation where id = ?", signed);
        refused(
                "has no new action",
                "insert into corrective_action (id, deviation, nth, kind, words, responsible, due, check_on, step, seq)"
                        + " values (unhex(repeat('7', 32)), ?, 1, 'CORRECTIVE', '', unhex('01'), '2026-01-01', '2026-01-01',"
                        + " 'PLANNED', 9)",
                signed);
        var open = opened();
        assess(open, Seriousness.MAJOR, "nobody was told");
        var key = UuidBytes.of(open);
        refused("deviation_closed", "update deviation set closed_at = now(6), resolution = 'USABLE' where id = ?", key);
        refused("deviation_assessed", "update deviation set cause = null where id = ?", key);
        refused("deviation_signed", "update deviation set first_signer = unhex('01') where id = ?", key);
        sign(open, file(open).digest(), pathologist);
        refused("stands under is never changed", "update deviation set effect = 'NOT_USABLE' where id = ?", key);
        refused("deviation_two_people", "update deviation set second_signer = first_signer where id = ?", key);
        refused("deviation_closed", "update deviation set closed_at = now(6), resolution = 'USABLE' where id = ?", key);
        plan(open, Instant.now(), 1, 2);
        refused(
                "open action is not closed",
                "update deviation set first_signer = unhex('01'), second_signer = unhex('02'), signed_digest = '',"
                        + " closed_at = now(6) where id = ?",
                key);
        refused("action_days", "update corrective_action set check_on = '2020-01-01' where deviation = ?", key);
        refused("action_done", "update corrective_action set step = 'DONE' where deviation = ?", key);
        refused(
                "action_two_people",
                "update corrective_action set done_by = unhex('01'), checked_by = unhex('01') where deviation = ?",
                key);
        refused(
                "action_checked",
                "update corrective_action set step = 'EFFECTIVE', done_by = unhex('01') where deviation = ?",
                key);
        refused("actions stay", "delete from corrective_action where deviation = ?", key);
        var report = file(open).deviation().report().orElseThrow();
        refused("never changed", "update deviation_text set content = 'x' where digest = unhex(?)", report);
        refused("never deleted", "delete from deviation_text where digest = unhex(?)", report);
        refused("deviation_text_hash", "insert into deviation_text values (unhex(repeat('0', 64)), 'x')");
    }

    private static void refused(String why, String sql, Object... values) throws SQLException {
        try (var owner = app.owner()) {
            assertThatThrownBy(() -> Select.run(owner, sql, values)).as(sql).hasMessageContaining(why);
        }
    }

    @Test
    void an_action_of_a_closed_one_is_never_changed() throws SQLException {
        var deviation = opened(manager, LONG_AGO);
        plan(deviation, LONG_AGO, 3, 9);
        finish(deviation);
        try (var owner = app.owner()) {
            Select.run(owner, "update deviation set closed_at = null where id = ?", deviation);
            Select.run(owner, "update corrective_action set step = 'DROPPED' where deviation = ?", deviation);
            Select.run(owner, "update deviation set closed_at = now(6), resolution = 'JUDGED' where id = ?", deviation);
        }
        refused(
                "actions of a closed deviation",
                "update corrective_action set note = '' where deviation = ?",
                UuidBytes.of(deviation));
        try (var owner = app.owner()) {
            Select.run(
                    owner,
                    "update deviation set closed_at = null, resolution = null, reopened = reopened + 1 where id = ?",
                    deviation);
            Select.run(owner, "update corrective_action set step = 'DONE' where deviation = ?", deviation);
            Select.run(owner, "update deviation set reopened = 0 where id = ?", deviation);
        }
    }

    @Test
    void every_filter_finds_its_own_and_every_order_leads_through_all_of_them_once() {
        var site = World.site(app, "TKH");
        var by = new Actor(manager.person(), Optional.empty(), site);
        var at = Instant.now().minus(Duration.ofDays(2));
        var all = new ArrayList<UUID>();
        for (int i = 0; i < 12; i++) {
            all.add(opened(by, at.plusSeconds(i / 3)));
        }
        var now = Instant.now();
        for (int i = 0; i < 9; i++) {
            var command = new AssessDeviation(
                    all.get(i),
                    Optional.of(Seriousness.values()[i % 3]),
                    i < 2 ? "WORKLOAD" : "TRAINING",
                    Optional.of(SpecimenEffect.USABLE),
                    "a",
                    "b");
            app.bean(HandlingDeviation.class).assess(command, by, id(), now, now);
        }
        var sites = VisibleSites.only(site);
        var queries = app.bean(DeviationQueries.class);
        var today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        for (var sort : Sort.values()) {
            var seen = new ArrayList<UUID>();
            var after = Optional.<After>empty();
            do {
                var page = queries.list(sites, Filter.of(State.OPEN), sort, after, today, 5);
                page.forEach(line -> seen.add(line.deviation().id()));
                after = page.isEmpty()
                        ? Optional.empty()
                        : After.read(page.getLast().cursor().written());
            } while (after.isPresent());
            assertThat(seen).as(sort.name()).hasSize(12).containsExactlyInAnyOrderElementsOf(all);
        }
        var worst = queries.list(sites, Filter.of(State.OPEN), Sort.SERIOUSNESS, Optional.empty(), today, 20);
        assertThat(worst.stream().map(l -> DeviationQueries.weight(l.deviation().seriousness())))
                .containsExactly(3, 3, 3, 2, 2, 2, 1, 1, 1, 0, 0, 0);
        assertThat(found(sites, with(Optional.of(Rating.NONE), Optional.empty(), Optional.empty())))
                .hasSize(3);
        assertThat(found(sites, with(Optional.of(Rating.MAJOR), Optional.empty(), Optional.empty())))
                .hasSize(3);
        assertThat(found(sites, with(Optional.empty(), Optional.of("WORKLOAD"), Optional.empty())))
                .hasSize(2);
        assertThat(found(sites, with(Optional.empty(), Optional.of("原因"), Optional.empty())))
                .isEmpty();
        assertThat(found(sites, with(Optional.empty(), Optional.empty(), Optional.of(at.plusSeconds(3)))))
                .hasSize(3);
        assertThat(queries.count(sites, Filter.of(State.OPEN), today, 5)).isEqualTo(5);
        assertThat(queries.count(sites, Filter.of(State.CLOSED), today, 5)).isZero();
    }

    private static Filter with(Optional<Rating> rating, Optional<String> cause, Optional<Instant> from) {
        return new Filter(
                State.ALL,
                rating,
                cause,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from,
                Optional.empty(),
                false);
    }

    private static List<Line> found(VisibleSites sites, Filter filter) {
        return app.bean(DeviationQueries.class)
                .list(sites, filter, Sort.NEWEST, Optional.empty(), LocalDate.now(ZoneId.of("Asia/Tokyo")), 50);
    }

    @Test
    void a_rebuild_from_the_facts_agrees() throws SQLException {
        var deviation = closed();
        var now = Instant.now();
        app.bean(HandlingDeviation.class).reopen(new ReopenDeviation(deviation, "again"), manager, id(), now, now);
        plan(deviation, now, 1, 2);
        finish(deviation);
        try (var owner = app.owner()) {
            assertThat(app.bean(Rebuild.class).differences(owner)).isEmpty();
        }
    }
}
