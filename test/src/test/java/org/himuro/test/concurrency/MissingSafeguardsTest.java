package org.himuro.test.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Safeguard;
import org.himuro.lims.ledger.Safeguards;
import org.himuro.test.support.Proof;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** For each invariant, what keeps it is taken away once: the interleavings must notice, and name that invariant. */
@Tag("R2")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MissingSafeguardsTest {
    private static final int ENOUGH_TO_NOTICE = 200;

    /** For whatever is taken away in the database; what is not put back is taken away last. */
    private static Interleavings shared;

    @BeforeAll
    static void start() throws SQLException {
        shared = Interleavings.start(Safeguards.ALL);
    }

    @AfterAll
    static void stop() throws SQLException {
        shared.close();
    }

    @Test
    @Order(1)
    void with_one_clock_it_is_lost_when_it_happened() throws Exception {
        plant(
                shared,
                "create trigger one_clock before insert on fact for each row set new.occurred_at = new.recorded_at");
        noticed("4", shared);
        plant(shared, "drop trigger one_clock");
    }

    @Test
    @Order(2)
    void where_the_arrival_of_a_parcel_gives_its_tubes_to_the_receiver_taking_is_no_fact_of_its_own() throws Exception {
        plant(
                shared,
                "create trigger arrival_takes after update on parcel for each row update tube set held_by ="
                        + " new.receiver where new.arrived_at is not null and place_id = new.id");
        noticed("5", shared);
        plant(shared, "drop trigger arrival_takes");
    }

    @Test
    @Order(3)
    void each_check_key_and_trigger_refuses_what_nothing_else_refuses() throws SQLException {
        for (var kept : Kept.all()) {
            assertThat(kept.refusal(shared.owner()))
                    .as(kept.name())
                    .hasValueSatisfying(said -> assertThat(said).contains(kept.says()));
            kept.takeAway(shared.owner());
            assertThat(kept.refusal(shared.owner()))
                    .as("without " + kept.name())
                    .isEmpty();
        }
    }

    @Test
    @Order(4)
    void without_the_trigger_that_counts_what_is_left_a_container_seems_fuller_than_it_is() throws Exception {
        plant(shared, "drop trigger position_left_is_counted");
        noticed("counted", shared);
    }

    @Test
    @Order(5)
    void without_the_key_on_positions_two_tubes_lie_in_one() throws Exception {
        plant(shared, "alter table occupancy drop index position_taken");
        noticed("1", shared);
    }

    @Test
    @Order(0)
    void no_check_key_or_trigger_of_those_tables_is_left_out() throws SQLException {
        var kept = Kept.all();
        var tables = kept.stream().map(k -> "'" + k.table() + "'").distinct().collect(Collectors.joining(","));
        var names = new TreeSet<String>();
        try (var query = shared.owner().createStatement();
                var rows = query.executeQuery(
                        "select constraint_name from information_schema.table_constraints where table_schema = database()"
                                + " and constraint_type in ('CHECK', 'UNIQUE') and table_name in (" + tables + ")"
                                + " union select trigger_name from information_schema.triggers where trigger_schema ="
                                + " database() and event_object_table in (" + tables + ")")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        assertThat(kept.stream().map(Kept::name)).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void without_triggers_and_grants_a_fact_is_changed() throws Exception {
        noticed(
                "3",
                Safeguards.ALL,
                "drop trigger fact_is_never_changed",
                "drop trigger fact_is_never_deleted",
                "grant update, delete on fact to %s");
    }

    @Test
    void without_the_key_on_acts_and_the_joining_of_equal_ids_an_act_counts_twice() throws Exception {
        noticed("2", Safeguards.without(Safeguard.JOIN_EQUAL_IDS), "alter table act drop primary key");
    }

    @Test
    void where_a_report_does_not_decide_again_a_key_refuses_it() throws Exception {
        noticed("6", Safeguards.without(Safeguard.REPORTS_DECIDE_AGAIN));
    }

    @Test
    void without_the_lock_on_the_consent_that_was_read_a_tube_goes_after_the_withdrawal() throws Exception {
        noticed("7", Safeguards.readingAside("consent"));
    }

    @Test
    void without_comparing_versions_a_decision_rests_on_what_is_no_longer_true() throws Exception {
        noticed("", Safeguards.without(Safeguard.COMPARE_VERSIONS));
    }

    @Test
    void without_folding_late_facts_anew_the_tables_say_something_else_than_the_facts() throws Exception {
        noticed("5", Safeguards.without(Safeguard.FOLD_LATE_FACTS));
    }

    /** @param planted statements of the owner; %s is the application's account */
    private static void noticed(String invariant, Safeguards safeguards, String... planted) throws Exception {
        try (var interleavings = Interleavings.start(safeguards)) {
            plant(interleavings, planted);
            noticed(invariant, interleavings);
        }
    }

    /** @param invariant the number that a breach must name */
    @SuppressWarnings("SystemOut")
    private static void noticed(String invariant, Interleavings interleavings) throws Exception {
        long seed = Proof.seed("fault");
        for (int i = 0; i < ENOUGH_TO_NOTICE; i++) {
            var breaches = interleavings.one(seed + i);
            var named = breaches.stream().filter(b -> names(invariant, b)).findFirst();
            if (named.isPresent()) {
                System.out.printf("%s noticed in interleaving %d: %s%n", invariant, i + 1, named.get());
                return;
            }
        }
        assertThat(invariant)
                .as("noticed in " + ENOUGH_TO_NOTICE + " interleavings")
                .isEqualTo("breached");
    }

    private static boolean names(String invariant, String breach) {
        return breach.substring(0, breach.indexOf(':')).contains(invariant);
    }

    private static void plant(Interleavings interleavings, String... planted) throws SQLException {
        var account = "'%s'@'127.0.0.1'"
                .formatted(interleavings.app().databases().app().name());
        try (var statement = interleavings.owner().createStatement()) {
            for (var sql : planted) {
                statement.execute(sql.formatted(account));
            }
        }
    }
}
