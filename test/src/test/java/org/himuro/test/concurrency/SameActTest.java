package org.himuro.test.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Safeguard;
import org.himuro.lims.ledger.Safeguards;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.Stored;
import org.himuro.lims.storage.application.StoringTubes;
import org.himuro.test.support.Application;
import org.himuro.test.support.Machine;
import org.himuro.test.support.SmallWorld;
import org.himuro.test.support.TwoSites;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An act counts exactly once, however often and however much at once it is sent (invariant 2). */
@Tag("R2")
class SameActTest {
    private static Application app;
    private static TwoSites sites;
    private static Machine machine;
    private static Connection owner;

    @BeforeAll
    static void start() throws SQLException {
        app = Application.start();
        sites = TwoSites.in(app);
        machine = Machine.at(sites);
        owner = app.owner();
    }

    @AfterAll
    static void stop() throws SQLException {
        machine.close();
        owner.close();
        app.close();
    }

    @Test
    void sent_a_thousand_times_at_once_by_thirty_two_it_is_one_fact_and_a_thousand_equal_answers() throws Exception {
        thousandTimes(sites, owner);
    }

    /** As on several nodes: nothing but the database's key tells that the ids are equal. */
    @Test
    void also_where_the_senders_share_no_process() throws Exception {
        try (var apart = Application.start(Safeguards.without(Safeguard.JOIN_EQUAL_IDS));
                var itsOwner = apart.owner()) {
            thousandTimes(TwoSites.in(apart), itsOwner);
        }
    }

    private static void thousandTimes(TwoSites sites, Connection owner) throws Exception {
        var world = SmallWorld.at(sites, 1).frozen();
        var command = StoreTubes.one(world.tubes().getFirst().code(), world.box(), "A01");
        var act = sites.id();
        var at = Instant.now();
        var storing = sites.app().bean(StoringTubes.class);
        var outcomes = Crowd.does(32, 1000, () -> storing.run(command, sites.bench(), act, at, Instant.now()));
        assertThat(outcomes).hasSize(1000).allMatch(o -> o instanceof Outcome.Done<Stored>);
        assertThat(outcomes.stream().map(o -> ((Outcome.Done<Stored>) o).answer()))
                .containsOnly(answer(outcomes));
        assertThat(outcomes.stream().filter(o -> !((Outcome.Done<Stored>) o).repeated()))
                .hasSize(1);
        assertThat(count(owner, "select count(*) from fact where act_id=?", act))
                .isOne();
        assertThat(count(owner, "select count(*) from act where id=?", act)).isOne();
    }

    private static Stored answer(List<Outcome<Stored>> outcomes) {
        return ((Outcome.Done<Stored>) outcomes.getFirst()).answer();
    }

    @Test
    void sent_two_hundred_times_over_http_every_answer_is_the_same_and_one_says_it_is_the_first() throws Exception {
        var world = SmallWorld.at(sites, 1).frozen();
        var tube = world.tubes().getFirst().code();
        var act = sites.id();
        var answers = Crowd.does(16, 200, () -> machine.puts(act, tube, world.box(), "A01"));
        assertThat(answers).allMatch(a -> a.statusCode() == 200);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        var repeated = answers.stream()
                .collect(Collectors.groupingBy(
                        a -> a.headers().firstValue("Repeated").orElse("?"), Collectors.counting()));
        assertThat(repeated).containsEntry("false", 1L).containsEntry("true", 199L);
        assertThat(count(owner, "select count(*) from fact where act_id=?", act))
                .isOne();
    }

    @Test
    void a_refusal_too_is_answered_the_same_again_though_the_reason_is_gone() throws Exception {
        var world = SmallWorld.at(sites, 2).frozen();
        var first = world.tubes().getFirst().code();
        var second = world.tubes().getLast().code();
        assertThat(machine.puts(sites.id(), first, world.box(), "A01").statusCode())
                .isEqualTo(200);
        var act = sites.id();
        var refused = machine.puts(act, second, world.box(), "A01");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("POSITION_TAKEN", first);
        assertThat(machine.puts(sites.id(), first, world.box(), "B01").statusCode())
                .isEqualTo(200);
        assertThat(reasons(machine.puts(act, second, world.box(), "A01"))).isEqualTo(reasons(refused));
    }

    /** Each answer of a refusal has an id of its own, for the log. */
    private static String reasons(HttpResponse<String> refused) {
        return refused.body().replaceFirst("\"id\":\"[^\"]*\"", "");
    }

    @Test
    void while_another_node_does_it_the_second_sender_is_told_to_ask_again() throws Exception {
        var world = SmallWorld.at(sites, 1).frozen();
        var tube = world.tubes().getFirst().code();
        var act = sites.id();
        try (var otherNode = app.itself()) {
            otherNode.setAutoCommit(false);
            takeKey(otherNode, act);
            var began = System.nanoTime();
            var busy = machine.puts(act, tube, world.box(), "A01");
            assertThat(busy.statusCode()).as(busy.body()).isEqualTo(409);
            assertThat(busy.body()).contains("in-progress");
            assertThat(busy.headers().firstValue("Retry-After")).contains("1");
            assertThat((System.nanoTime() - began) / 1_000_000_000.0).isBetween(4.0, 12.0);
            otherNode.rollback();
        }
        assertThat(count(owner, "select count(*) from act where id=?", act))
                .as("what was never done is not stored as an answer")
                .isZero();
        assertThat(machine.puts(act, tube, world.box(), "A01").statusCode()).isEqualTo(200);
    }

    private static void takeKey(Connection otherNode, UUID act) throws SQLException {
        try (var insert =
                otherNode.prepareStatement("insert into act values (?, 'store-tubes', repeat('d', 32), ?, null,"
                        + " ?, now(6), now(6), 'done', '{}')")) {
            insert.setBytes(1, PlainFacts.bytes(act));
            insert.setBytes(2, PlainFacts.bytes(sites.bench().person()));
            insert.setBytes(3, PlainFacts.bytes(sites.bench().site()));
            insert.executeUpdate();
        }
    }

    @Test
    void the_same_id_with_another_content_is_refused_and_recorded() throws Exception {
        var world = SmallWorld.at(sites, 1).frozen();
        var tube = world.tubes().getFirst().code();
        var act = sites.id();
        assertThat(machine.puts(act, tube, world.box(), "A01").statusCode()).isEqualTo(200);
        var other = machine.puts(act, tube, world.box(), "B02");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("other-content");
        assertThat(other.headers().firstValue("Retry-After")).isEmpty();
        assertThat(count(owner, "select count(*) from act_conflict where act_id=?", act))
                .isOne();
        assertThat(count(owner, "select count(*) from fact where act_id=?", act))
                .isOne();
    }

    private static long count(Connection owner, String sql, UUID act) throws SQLException {
        try (var query = owner.prepareStatement(sql)) {
            query.setBytes(1, PlainFacts.bytes(act));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
