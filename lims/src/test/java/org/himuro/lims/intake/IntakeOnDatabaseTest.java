package org.himuro.lims.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.consent.DonorsToEstablish;
import org.himuro.lims.consent.EstablishConsents;
import org.himuro.lims.consent.RecordEquivalence;
import org.himuro.lims.consent.application.ConsentQueries;
import org.himuro.lims.consent.application.EstablishingConsent;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.intake.SteerBankImport.Where;
import org.himuro.lims.intake.application.CheckingList;
import org.himuro.lims.intake.application.RunningImports;
import org.himuro.lims.intake.application.TakingChunk;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.storage.PutAway;
import org.himuro.lims.storage.StoreTubes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists on a real database: taken in parts, killed and gone on with, by two nodes at once, taken back. */
@Tag("X5")
@Tag("S19")
@Tag("E2")
@Tag("database")
class IntakeOnDatabaseTest {
    private static final String TITLES = "検体番号,患者番号,種別,箱,位置,採取日,凍結日,量,親番号,同意書,版\n";
    private static Bank bank;

    @BeforeAll
    static void open() {
        bank = new Bank();
    }

    @AfterAll
    static void close() {
        if (bank != null) {
            bank.close();
        }
    }

    /** @param prefix of all numbers @param count of tubes, in new boxes of nine by nine, a third of them made from the first two */
    private static String list(String prefix, int count) {
        var list = new StringBuilder(TITLES);
        for (int i = 0; i < count; i++) {
            var parent = i % 3 == 2 ? prefix + (i - 2) : "";
            list.append("%s%d,%s-%d,%s,%sB%d,%d,平成31年4月1日,,1.5 mL,%s,old-icf,1\n"
                    .formatted(
                            prefix, i, prefix, i / 3, i % 3 == 2 ? "DNA" : "血液", prefix, i / 81, i % 81 + 1, parent));
        }
        return list.toString();
    }

    private static BankImport brought(String list) {
        return bank.brought(list, 9, 9);
    }

    private static int count(String sql, Object... values) {
        return bank.bean(Queries.class)
                .query(sql, List.of(values), row -> row.getInt(1))
                .getFirst();
    }

    @Test
    void a_list_is_taken_with_boxes_positions_old_numbers_and_parents_and_found_by_any_code() {
        var imported = bank.taken(brought(list("AA", 200)));
        assertThat(imported.phase()).isEqualTo(ImportPhase.TAKEN);
        assertThat(count("select count(*) from tube where brought_in=?", imported.id()))
                .isEqualTo(200);
        assertThat(count(
                        "select count(*) from occupancy o join tube t on t.id=o.occupant where t.brought_in=?",
                        imported.id()))
                .isEqualTo(200);
        assertThat(count("select count(*) from container where code like 'AAB%'"))
                .isEqualTo(3);
        var child = bank.tube("AA2");
        assertThat(child.parent()).isEqualTo(Optional.of(bank.tube("AA0").id()));
        assertThat(child.generation()).isEqualTo(1);
        var tube = bank.tube("AA0");
        assertThat(tube.sampledAt()).contains(Instant.parse("2019-04-01T03:00:00Z"));
        assertThat(tube.sampledOff()).as("the day is known, the hour is not").contains(43_200);
        assertThat(tube.frozenAt()).as("nobody knows").isEmpty();
        assertThat(tube.isFrozen()).isTrue();
        assertThat(tube.cell()).contains("A01");
        assertThat(tube.amount().orElseThrow()).isEqualByComparingTo("1500");
        assertThat(bank.bean(Vault.class).donorOf(bank.manager.site(), "AA-0")).contains(tube.donor());
        assertThat(bank.rebuilt())
                .as("what the ledger implies is what the tables say")
                .isEmpty();
    }

    @Test
    void no_name_and_no_donors_number_is_kept_outside_the_vault() throws SQLException {
        bank.taken(brought(TITLES + "VV1,SECRET-77,血液,,,,,,,,\n"));
        assertThat(bank.outsideTheVault("SECRET-77")).isEmpty();
    }

    @Test
    void killed_after_any_part_and_done_by_two_nodes_at_once_each_line_counts_once() throws Exception {
        var imported = bank.begun(brought(list("KK", 2_500)));
        assertThat(imported.chunks()).as("boxes, two levels of tubes").isGreaterThanOrEqualTo(4);
        // the first part is taken by four at once, as by nodes that each believe it is theirs
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 4)
                    .mapToObj(i -> nodes.submit((Callable<Outcome<IntakeAnswer>>)
                            () -> bank.bean(TakingChunk.class).run(imported, 1)))
                    .toList();
            for (var one : all) {
                assertThat(one.get()).isNotInstanceOf(Outcome.Refused.class);
            }
        }
        // a node that was stopped sends a part again that it had done, and one whose turn it is not
        assertThat(bank.bean(TakingChunk.class).run(imported, 1))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, d -> assertThat(d.repeated()).isTrue());
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 3)
                    .mapToObj(i ->
                            nodes.submit(() -> bank.bean(RunningImports.class).run()))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        bank.run();
        assertThat(bank.state(imported).phase()).isEqualTo(ImportPhase.TAKEN);
        assertThat(count("select count(*) from tube where brought_in=?", imported.id()))
                .isEqualTo(2_500);
        assertThat(count(
                        "select count(*) from fact f join tube t on t.id=f.stream where t.brought_in=? and f.type='TubeLabelled'",
                        imported.id()))
                .isEqualTo(2_500);
        assertThat(count("select count(*) from fact where stream=? and type='BankChunkTaken'", imported.id()))
                .isEqualTo(imported.chunks());
    }

    @Test
    void two_lists_for_the_same_positions_never_lay_two_tubes_into_one() {
        bank.container("RACE", 9, 9);
        var one = bank.begun(bank.brought(places("RX"), 0, 0));
        var other = bank.begun(bank.brought(places("RY"), 0, 0));
        bank.run();
        assertThat(List.of(bank.state(one).phase(), bank.state(other).phase()))
                .containsExactlyInAnyOrder(ImportPhase.TAKEN, ImportPhase.PAUSED);
        var halted = bank.state(one).phase() == ImportPhase.PAUSED ? bank.state(one) : bank.state(other);
        assertThat(Halt.read(halted.halted().orElseThrow()).getFirst().code()).isEqualTo("POSITION_TAKEN");
        assertThat(count("select count(*) from occupancy o join container k on k.id=o.container where k.code='RACE'"))
                .isEqualTo(81);
        // the positions are freed, and the same list goes on under a new attempt
        bank.steered(bank.state(halted.id().equals(one.id()) ? other : one), Where.UNDO);
        bank.run();
        bank.steered(halted, Where.GO_ON);
        bank.run();
        assertThat(bank.state(halted).phase()).isEqualTo(ImportPhase.TAKEN);
    }

    private static String places(String prefix) {
        var list = new StringBuilder(TITLES);
        for (int i = 1; i <= 81; i++) {
            list.append("%s%d,R1,血液,RACE,%d,,,,,,\n".formatted(prefix, i, i));
        }
        return list.toString();
    }

    @Test
    void an_import_is_paused_and_goes_on_and_is_taken_back_as_a_whole_and_brought_again() {
        var imported = bank.begun(brought(list("UU", 1_200)));
        bank.bean(RunningImports.class).step(imported);
        bank.steered(imported, Where.PAUSE);
        bank.run();
        assertThat(bank.state(imported).taken()).isEqualTo(1);
        bank.steered(imported, Where.GO_ON);
        bank.run();
        assertThat(bank.state(imported).phase()).isEqualTo(ImportPhase.TAKEN);
        bank.steered(imported, Where.UNDO);
        bank.run();
        assertThat(bank.state(imported).phase()).isEqualTo(ImportPhase.UNDONE);
        assertThat(count("select count(*) from tube where code like 'UU%'")).isZero();
        assertThat(count("select count(*) from container where code like 'UUB%'"))
                .isZero();
        var again = bank.taken(brought(list("UU", 1_200)));
        assertThat(count("select count(*) from tube where brought_in=?", again.id()))
                .isEqualTo(1_200);
        assertThat(bank.rebuilt()).isEmpty();
    }

    @Test
    void what_was_used_or_moved_since_stands_against_taking_back_and_is_named() {
        bank.container("OTHER", 9, 9);
        var imported = bank.taken(brought(list("MM", 10)));
        var now = Instant.now();
        Bank.done(bank.bean(PutAway.class)
                .store(StoreTubes.one("MM4", "OTHER", "A01"), bank.manager, bank.id(), new DeedTime(now, now)));
        var refused = bank.steer(imported, Where.UNDO);
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        r -> assertThat(r.reasons().toString()).contains("IMPORT_USED", "MM4"));
        assertThat(bank.state(imported).phase()).isEqualTo(ImportPhase.TAKEN);
    }

    @Test
    void consent_blocks_use_but_not_storing_until_the_equivalence_is_recorded() {
        bank.container("COLD", 9, 9);
        var imported = bank.taken(brought(list("CC", 6)));
        var tube = bank.tube("CC0");
        var consents = bank.bean(ConsentQueries.class);
        assertThat(consents.of(tube.donor()).standing()).isEqualTo(ConsentStanding.TO_ESTABLISH);
        var now = Instant.now();
        Bank.done(bank.bean(PutAway.class)
                .store(StoreTubes.one("CC0", "COLD", "A01"), bank.manager, bank.id(), new DeedTime(now, now)));
        assertThat(bank.aliquot("CC0"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        r -> assertThat(r.reasons().toString()).contains("CONSENT_TO_ESTABLISH", "old-icf"));
        var verbs = bank.bean(EstablishingConsent.class);
        var equivalence = Bank.done(verbs.record(
                        new RecordEquivalence(
                                "cohort-2015",
                                "old-icf",
                                1,
                                List.of(ConsentScope.WHOLE_GENOME, ConsentScope.FUTURE_RESEARCH),
                                "倫-2026-14",
                                java.time.LocalDate.of(2026, 1, 5)),
                        bank.manager,
                        bank.id(),
                        java.time.ZoneId.of("Asia/Tokyo"),
                        now))
                .equivalence();
        var donors = bank.bean(DonorsToEstablish.class);
        var one = donors.donorsOf(bank.manager.site(), List.of("CC0"));
        assertThat(one).containsExactly(tube.donor());
        var list =
                new EstablishConsents(equivalence, EstablishConsents.Which.LIST, Optional.empty(), List.of("CC0"), 0);
        assertThat(Bank.done(verbs.establish(list, one, bank.manager, bank.id(), now))
                        .donors())
                .isEqualTo(1);
        assertThat(bank.aliquot("CC0")).isInstanceOf(Outcome.Done.class);
        assertThat(consents.of(bank.tube("CC3").donor()).standing()).isEqualTo(ConsentStanding.TO_ESTABLISH);
        var all = new EstablishConsents(
                equivalence, EstablishConsents.Which.IMPORT, Optional.of(imported.id()), List.of(), 0);
        var waiting = donors.donors(bank.manager.site(), "old-icf", 1, Optional.of(imported.id()));
        assertThat(Bank.done(verbs.establish(all, waiting, bank.manager, bank.id(), now))
                        .donors())
                .isEqualTo(1);
        assertThat(consents.of(bank.tube("CC3").donor()).standing()).isEqualTo(ConsentStanding.ACTIVE);
    }

    @Test
    void nothing_is_taken_of_a_list_with_one_fault_or_that_changed_since_it_was_seen() {
        var faulty = brought(TITLES + "FF1,1,血液,,,,,,,,\nFF1,1,血液,,,,,,,,\n");
        assertThat(bank.take(faulty))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        r -> assertThat(r.reasons().toString()).contains("IMPORT_FAULTY"));
        var good = brought(TITLES + "FG1,1,血液,,,,,,,,\n");
        var seen = bank.bean(CheckingList.class).recent(good).seen();
        bank.taken(brought(TITLES + "FG1,1,血液,,,,,,,,\n"));
        assertThat(bank.take(good, seen))
                .as("the code is another tube's by now")
                .isInstanceOf(Outcome.Refused.class);
        assertThat(count("select count(*) from tube where code like 'FF%'")).isZero();
    }
}
