package org.himuro.test.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.himuro.lims.ledger.Safeguard;
import org.himuro.lims.ledger.Safeguards;
import org.himuro.test.support.Proof;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** For each invariant, what keeps it is taken away once: the interleavings must notice, and name that invariant. */
@Tag("R2")
class MissingSafeguardsTest {
    private static final int ENOUGH_TO_NOTICE = 200;

    @Test
    void without_the_key_on_positions_two_tubes_lie_in_one() throws Exception {
        noticed("1", Safeguards.ALL, "alter table occupancy drop index position_taken");
    }

    @Test
    void without_the_key_on_acts_and_the_joining_of_equal_ids_an_act_counts_twice() throws Exception {
        noticed("2", Safeguards.without(Safeguard.JOIN_EQUAL_IDS), "alter table act drop primary key");
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
    void with_one_clock_it_is_lost_when_it_happened() throws Exception {
        noticed(
                "4",
                Safeguards.ALL,
                "create trigger one_clock before insert on fact for each row set new.occurred_at = new.recorded_at");
    }

    @Test
    void where_the_arrival_of_a_parcel_gives_its_tubes_to_the_receiver_taking_is_no_fact_of_its_own() throws Exception {
        noticed(
                "5",
                Safeguards.ALL,
                "create trigger arrival_takes after update on parcel for each row update tube set held_by ="
                        + " new.receiver where new.arrived_at is not null and place_id = new.id");
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

    /**
     * @param invariant the number that a breach must name
     * @param planted statements of the owner; %s is the application's account
     */
    @SuppressWarnings("SystemOut")
    private static void noticed(String invariant, Safeguards safeguards, String... planted) throws Exception {
        long seed = Proof.seed("fault");
        try (var interleavings = Interleavings.start(safeguards)) {
            plant(interleavings, planted);
            for (int i = 0; i < ENOUGH_TO_NOTICE; i++) {
                var breaches = interleavings.one(seed + i);
                var named = breaches.stream().filter(b -> names(invariant, b)).findFirst();
                if (named.isPresent()) {
                    System.out.printf("%s noticed in interleaving %d: %s%n", safeguards, i + 1, named.get());
                    return;
                }
            }
        }
        assertThat(invariant)
                .as("noticed in " + ENOUGH_TO_NOTICE + " interleavings")
                .isEmpty();
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
