package org.himuro.lims.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.labels.id.Command.Word.CANCEL;
import static org.himuro.labels.id.Command.Word.COLD_4C;
import static org.himuro.labels.id.Command.Word.LN2;
import static org.himuro.labels.id.Command.Word.NEXT;
import static org.himuro.labels.id.Command.Word.REMOVED;
import static org.himuro.labels.id.Command.Word.STORE;
import static org.himuro.labels.id.Command.Word.UNDO;
import static org.himuro.lims.collection.Workplace.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.Workplace;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.scan.application.BenchView;
import org.himuro.lims.scan.application.RawScan;
import org.himuro.lims.scan.model.Asked;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L7")
@Tag("C3")
class BenchGrammarTest {
    private final Workplace here = new Workplace().consented();
    private final Bench bench = new Bench(here);
    private final CaseAnswer owner = here.openCase();
    private final UUID tube = here.labelledTube(owner, Material.TUMOUR_TISSUE);

    private static List<String> codes(BenchView view) {
        return view.said().reasons().stream().map(Reason::code).toList();
    }

    @Test
    void the_direct_branch_takes_five_scans() {
        assertThat(bench.scan(owner, "09:59").asked()).startsWith(Asked.REMOVED);
        assertThat(bench.card(REMOVED, "10:00").said().tone()).isEqualTo("done");
        var sampled = bench.tube(tube, "10:10");
        assertThat(sampled.said().word()).isEqualTo("sampled");
        assertThat(sampled.asked()).startsWith(Asked.LN2, Asked.COLD);
        var frozen = bench.card(LN2, "10:20");
        assertThat(frozen.said().word()).isEqualTo("frozen-direct");
        assertThat(frozen.asked()).startsWith(Asked.POSITION);
        assertThat(bench.position(1, "10:25").said().word()).isEqualTo("stored");

        var stored = here.tube(tube);
        assertThat(stored.verdict()).contains(FreezingVerdict.DIRECT);
        assertThat(stored.cell()).contains("A01");
    }

    @Test
    void the_branch_over_the_refrigerator_takes_nine_scans_also_when_another_case_comes_between() {
        var other = here.openCase();
        bench.scan(owner, "09:59");
        bench.card(REMOVED, "10:00");
        bench.tube(tube, "10:05");
        bench.card(COLD_4C, "10:20");
        bench.fridge("10:21");
        assertThat(bench.reason(2, "10:22").said().word()).isEqualTo("chilled");
        bench.scan(other, "10:30");
        bench.tube(tube, "11:59");
        assertThat(bench.card(LN2, "12:00").said().word()).isEqualTo("frozen-fallback");
        bench.position(1, "12:05");

        assertThat(here.tube(tube).chilledAt()).contains(at("10:21"));
        assertThat(here.tube(tube).verdict()).contains(FreezingVerdict.FALLBACK);
    }

    @Test
    void refrigerator_reason_and_card_are_understood_in_any_order_and_the_time_is_that_of_the_refrigerator() {
        var seed = 20261120L;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            var next = here.labelledTube(owner, Material.TUMOUR_TISSUE);
            bench.tube(next, "10:00");
            var scans = new ArrayList<>(List.of("fridge", "card", "reason"));
            Collections.shuffle(scans, random);
            for (int i = 0; i < scans.size(); i++) {
                var time = "10:1" + i;
                switch (scans.get(i)) {
                    case "fridge" -> bench.fridge(time);
                    case "card" -> bench.card(COLD_4C, time);
                    default -> bench.reason(1, time);
                }
            }
            assertThat(here.tube(next).chilledAt()).as("%s", scans).contains(at("10:1" + scans.indexOf("fridge")));
        }
    }

    @Test
    void removed_before_the_case_and_liquid_nitrogen_before_the_tube_wait_for_what_they_are_about() {
        assertThat(bench.card(REMOVED, "10:00").said().word()).isEqualTo("waiting");
        assertThat(bench.scan(owner, "10:01").said().word()).isEqualTo("removed");
        bench.tube(tube, "10:05");
        bench.card(NEXT, "10:06");
        assertThat(bench.card(LN2, "10:10").asked()).startsWith(Asked.TUBE);
        assertThat(bench.tube(tube, "10:11").said().word()).isEqualTo("frozen-direct");
    }

    @Test
    void tissue_of_one_case_does_not_get_into_a_tube_of_another() {
        var other = here.openCase();
        bench.scan(other, "10:00");
        var answer = bench.tube(tube, "10:01");

        assertThat(answer.said().tone()).isEqualTo("refused");
        assertThat(codes(answer)).containsExactly("WRONG_TUBE");
        assertThat(answer.hand().caseCode()).contains(other.code());
        assertThat(here.tube(tube).step()).isEqualTo(TubeStep.LABELLED);
    }

    @Test
    void several_cases_at_once_do_not_mix() {
        var other = here.openCase();
        var theirs = here.labelledTube(other, Material.TUMOUR_TISSUE);
        bench.scan(owner, "10:00");
        bench.tube(tube, "10:01");
        bench.scan(other, "10:02");
        bench.tube(theirs, "10:03");
        bench.tube(tube, "10:04");
        bench.card(LN2, "10:05");
        bench.tube(theirs, "10:06");
        bench.card(LN2, "10:40");

        assertThat(here.tube(tube).verdict()).contains(FreezingVerdict.DIRECT);
        assertThat(here.tube(theirs).verdict()).contains(FreezingVerdict.DEVIATION);
        assertThat(here.tube(tube).caseId()).isEqualTo(owner.caseId());
        assertThat(here.tube(theirs).caseId()).isEqualTo(other.caseId());
    }

    @Test
    void a_new_case_leaves_nothing_of_the_old_one_in_hand() {
        var other = here.openCase();
        bench.tube(tube, "10:00");
        bench.card(COLD_4C, "10:01");
        var answer = bench.scan(other, "10:02");
        assertThat(answer.tube()).isEmpty();
        assertThat(answer.hand().somethingWaits()).isFalse();
    }

    @Test
    void the_same_thing_scanned_twice_counts_once() {
        bench.scan(owner, "10:00");
        bench.card(REMOVED, "10:00");
        bench.card(REMOVED, "10:00:03");
        bench.tube(tube, "10:05");
        bench.tube(tube, "10:05:02");
        bench.card(LN2, "10:10");
        assertThat(bench.card(LN2, "10:10:02").said().word()).isEqualTo("frozen-again");
        assertThat(codes(bench.card(LN2, "10:30"))).containsExactly("ALREADY_FROZEN");

        assertThat(here.ledger.everything().stream().filter(r -> !r.recordedAt().isBefore(at("10:00"))))
                .hasSize(4);
    }

    @Test
    void a_scan_sent_again_gets_the_same_answer_and_adds_no_fact() {
        bench.scan(owner, "10:00");
        var act = here.next();
        var code = here.tube(tube).code();
        var first = bench.scan(code, "10:05", act, here.technician);
        var facts = here.ledger.everything().size();
        var again = bench.scan(code, "10:05", act, here.technician);

        assertThat(again.said()).isEqualTo(first.said());
        assertThat(here.ledger.everything()).hasSize(facts);
    }

    @Test
    void undo_takes_the_last_scan_back_and_asks_again() {
        bench.tube(tube, "10:00");
        bench.card(LN2, "10:05");
        assertThat(bench.card(UNDO, "10:06").said().word()).isEqualTo("undone");
        assertThat(here.tube(tube).step()).isEqualTo(TubeStep.SAMPLED);
        assertThat(codes(bench.card(UNDO, "10:06:30"))).containsExactly("UNDO_UNKNOWN");
        assertThat(bench.card(LN2, "10:07").said().word()).isEqualTo("frozen-direct");
    }

    @Test
    void a_sampling_taken_back_leaves_the_tube_out_of_hand() {
        bench.tube(tube, "10:00");
        var answer = bench.card(UNDO, "10:01");
        assertThat(answer.tube()).isEmpty();
        assertThat(here.tube(tube).step()).isEqualTo(TubeStep.LABELLED);
    }

    @Test
    void cancel_forgets_what_waits_first_and_then_what_is_in_hand() {
        bench.tube(tube, "10:00");
        bench.card(COLD_4C, "10:01");
        assertThat(bench.card(CANCEL, "10:02").tube()).isPresent();
        assertThat(bench.card(CANCEL, "10:03").hand().caseCode()).isEmpty();
    }

    @Test
    void too_late_is_shown_as_such_and_asks_for_the_reason() {
        bench.tube(tube, "10:00");
        var late = bench.card(LN2, "10:45");
        assertThat(late.said().tone()).isEqualTo("look");
        assertThat(late.asked()).startsWith(Asked.REASON);
        assertThat(bench.reason(3, "10:46").said().word()).isEqualTo("explained");
    }

    @Test
    void removed_may_come_from_the_operating_rooms_own_device() {
        var nurse = new Actor(new UUID(2, 9), Optional.of(new UUID(3, 9)), here.site);
        bench.scan(owner.code(), "10:00", here.next(), nurse);
        bench.scan(REMOVED.code(), "10:00", here.next(), nurse);
        bench.tube(tube, "10:08");
        bench.card(LN2, "10:20");
        assertThat(here.tube(tube).verdict()).contains(FreezingVerdict.DIRECT);
        assertThat(bench.scan(owner, "10:21").onBench().orElseThrow().card().resectedAt())
                .contains(at("10:00"));
    }

    @Test
    void a_misread_code_an_unknown_tube_a_name_and_a_card_of_another_bench_are_refused_and_keep_what_is_in_hand() {
        bench.scan(owner, "10:00");
        var code = here.tube(tube).code();
        var wrong = code.substring(0, code.length() - 1) + (code.endsWith("7") ? "8" : "7");
        assertThat(codes(bench.scan(wrong, "10:01"))).containsExactly("CHECK_WRONG");
        var name = bench.scan("山田 太郎", "10:02");
        assertThat(codes(name)).containsExactly("CODE_UNKNOWN");
        assertThat(name.said().toString()).doesNotContain("山田");
        assertThat(codes(bench.card(STORE, "10:03"))).containsExactly("NOT_AT_THIS_BENCH");
        assertThat(codes(bench.scan(Bench.BOX.code().orElseThrow(), "10:04"))).containsExactly("POSITION_EXPECTED");
        assertThat(bench.card(REMOVED, "10:05").said().tone()).isEqualTo("done");
    }

    @Test
    void another_scan_under_the_same_id_is_refused_and_recorded_and_the_true_one_sent_again_gets_its_answer() {
        bench.scan(owner, "09:59");
        bench.tube(tube, "10:00");
        var act = here.next();
        var done = bench.scan(LN2.code(), "10:05", act, here.technician);

        var other = bench.scan(COLD_4C.code(), "10:05", act, here.technician);
        assertThat(other.said().tone()).isEqualTo("refused");
        assertThat(codes(other)).containsExactly("ACT_ID_USED");
        assertThat(bench.conflicts).containsExactly(act);
        assertThat(codes(bench.scan(LN2.code(), "10:06", act, here.technician))).containsExactly("ACT_ID_USED");

        var again = bench.scan(LN2.code(), "10:05", act, here.technician);
        assertThat(again.said()).isEqualTo(done.said());
        assertThat(again.said().word()).isEqualTo("frozen-direct");
    }

    @Test
    void a_scan_at_a_time_that_cannot_be_counts_and_is_looked_at() {
        bench.scan(owner, "09:59");
        var scan = new RawScan(
                here.next(), List.of(here.tube(tube).code()), Instant.parse("2031-01-01T00:00:00Z"), Optional.empty());
        var sampled = bench.scan(scan, "10:00");
        assertThat(sampled.said().tone()).isEqualTo("look");
        assertThat(codes(sampled)).contains("TIME_DOUBTED");
        assertThat(bench.card(LN2, "10:05").said().word()).isEqualTo("frozen-undetermined");
    }

    @Test
    void a_clock_that_says_a_year_that_no_clock_says_breaks_nothing() {
        var none = Instant.parse("-999999999-01-01T00:00:00Z");
        var code = here.tube(tube).code();
        assertThat(bench.scan(new RawScan(here.next(), List.of(code), at("10:00"), Optional.of(none)), "10:00")
                        .said()
                        .word())
                .isEqualTo("sampled");
        assertThat(bench.scan(new RawScan(here.next(), List.of(LN2.code()), none, Optional.of(none)), "10:01")
                        .said()
                        .word())
                .isEqualTo("frozen-undetermined");
    }

    @Test
    void where_the_clock_is_not_known_well_enough_to_tell_the_side_of_the_limit_the_bench_says_so() {
        assertThat(frozenAfter("10:30:00", 0)).isEqualTo("frozen-direct");
        assertThat(frozenAfter("10:29:58", 2)).isEqualTo("frozen-direct");
        assertThat(frozenAfter("10:29:59", 2)).isEqualTo("frozen-straddles");
        assertThat(frozenAfter("10:30:01", 2)).isEqualTo("frozen-straddles");
        assertThat(frozenAfter("10:30:02", 2)).isEqualTo("frozen-straddles");
        assertThat(frozenAfter("10:30:03", 2)).isEqualTo("frozen-deviation");
    }

    /** A tube sampled at ten by a clock that was right. */
    private String frozenAfter(String time, int off) {
        var another = here.labelledTube(here.openCase(), Material.TUMOUR_TISSUE);
        bench.card(NEXT, "10:00");
        bench.tube(another, "10:00");
        var said = bench.scan(LN2.code(), time, off, here.next(), Station.BENCH);
        boolean exact = off == 0;
        assertThat(here.tube(another).frozenOff()).isEqualTo(exact ? Optional.empty() : Optional.of(off));
        return said.said().word();
    }

    @Test
    void an_uncertain_sampling_makes_the_freezing_uncertain_also_an_hour_later() {
        bench.scan(here.tube(tube).code(), "10:00", 40, here.next(), Station.BENCH);
        assertThat(bench.card(LN2, "10:29:30").said().word()).isEqualTo("frozen-straddles");
        assertThat(here.tube(tube).sampledOff()).contains(40);
        assertThat(here.tube(tube).verdict()).contains(FreezingVerdict.UNDETERMINED);
    }
}
