package org.himuro.lims.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.collection.Workplace.at;
import static org.himuro.lims.collection.Workplace.done;
import static org.himuro.lims.collection.Workplace.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.labelling.LabelTubes;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.CaseEvent.CaseResected;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.FreezingJudged;
import org.himuro.lims.specimen.TubeEvent.TubeChilled;
import org.himuro.lims.specimen.TubeEvent.TubeFrozen;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubeSampled;
import org.himuro.lims.specimen.TubeStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C3")
class FreezingStoriesTest {
    private final Workplace here = new Workplace().consented();
    private final CaseAnswer owner = here.openCase();
    private final UUID tube = here.labelledTube(owner, Material.TUMOUR_TISSUE);

    private FreezingJudged verdict() {
        return (FreezingJudged) here.ledger.everything().stream()
                .filter(r -> r.stream().id().equals(tube) && r.fact() instanceof FreezingJudged)
                .reduce((a, b) -> b)
                .orElseThrow()
                .fact();
    }

    @Test
    void tissue_in_liquid_nitrogen_exactly_thirty_minutes_after_sampling_is_frozen_directly() {
        here.resected(owner, "10:00");
        here.sampled(tube, owner, "10:10");
        var answer = here.frozen(tube, "10:40");

        assertThat(answer.verdict()).contains(FreezingVerdict.DIRECT);
        assertThat(answer.marks()).isEmpty();
        assertThat(verdict().procedure()).isEqualTo(Workplace.PROCEDURE);
        assertThat(verdict().version()).isEqualTo(3);
        assertThat(verdict().resectedAt()).contains(at("10:00"));
        assertThat(verdict().sampledAt()).contains(at("10:10"));
        assertThat(verdict().frozenAt()).contains(at("10:40"));
    }

    @Test
    void tissue_frozen_after_thirty_minutes_without_cooling_is_a_deviation() {
        here.sampled(tube, owner, "10:10");
        var answer = here.frozen(tube, "10:40:00.000001");

        assertThat(answer.verdict()).contains(FreezingVerdict.DEVIATION);
        assertThat(answer.kind()).contains("late-freezing");
    }

    @Test
    void tissue_chilled_in_time_and_frozen_within_three_hours_is_on_the_fallback_branch() {
        here.sampled(tube, owner, "10:00");
        here.chilled(tube, "10:30", "10:30");
        assertThat(here.frozen(tube, "13:00").verdict()).contains(FreezingVerdict.FALLBACK);
        assertThat(here.tube(tube).refrigerator()).contains(here.refrigerator);
    }

    @Test
    void a_time_that_nobody_knows_leaves_the_verdict_undetermined_and_never_passed() {
        here.unknown(tube, ReportTimeUnknown.Which.SAMPLED, "10:20");
        var answer = here.frozen(tube, "10:25");

        assertThat(answer.verdict()).contains(FreezingVerdict.UNDETERMINED);
        assertThat(answer.kind()).contains("missing-instant");
    }

    @Test
    void a_freezing_at_an_unknown_time_is_judged_too() {
        here.sampled(tube, owner, "10:00");
        assertThat(here.unknown(tube, ReportTimeUnknown.Which.FROZEN, "11:00").verdict())
                .contains(FreezingVerdict.UNDETERMINED);
    }

    @Test
    void tissue_frozen_nobody_knows_when_is_frozen_for_whoever_stores_and_ships_it() {
        here.sampled(tube, owner, "10:00");
        here.unknown(tube, ReportTimeUnknown.Which.FROZEN, "11:00");
        assertThat(here.tube(tube).isFrozen()).isTrue();
    }

    @Test
    void a_time_that_is_known_does_not_become_unknown_and_is_marked() {
        here.sampled(tube, owner, "10:00");
        var again = here.unknown(tube, ReportTimeUnknown.Which.SAMPLED, "10:05");
        assertThat(again.marks()).contains("ALREADY_SAMPLED");
        assertThat(here.frozen(tube, "10:10").verdict()).contains(FreezingVerdict.DIRECT);
    }

    @Test
    void an_unknown_removal_makes_no_tissue_in_a_tube() {
        here.unknown(tube, ReportTimeUnknown.Which.RESECTED, "10:05");
        assertThat(here.tube(tube).step()).isEqualTo(TubeStep.LABELLED);
    }

    @Test
    void a_case_is_closed_when_no_clock_of_it_runs_and_only_once() {
        here.sampled(tube, owner, "10:00");
        assertThat(here.closes(owner, CloseCase.Why.COMPLETE, "10:05"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .isEqualTo(List.of(Reason.of(
                                        "CASE_CLOCK_RUNNING", here.tube(tube).code()))));
        here.frozen(tube, "10:10");
        assertThat(here.closes(owner, CloseCase.Why.COMPLETE, "10:15")).isInstanceOf(Outcome.Done.class);
        assertThat(here.closes(owner, CloseCase.Why.COMPLETE, "10:20"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .isEqualTo(List.of(Reason.of("CASE_CLOSED", owner.code()))));
    }

    @Test
    void a_late_report_of_cooling_turns_the_deviation_into_the_fallback_branch_by_a_new_fact() {
        here.sampled(tube, owner, "10:00");
        assertThat(here.frozen(tube, "11:30").verdict()).contains(FreezingVerdict.DEVIATION);

        var late = here.chilled(tube, "10:20", "15:00");

        assertThat(late.verdict()).contains(FreezingVerdict.FALLBACK);
        assertThat(here.tube(tube).verdict()).contains(FreezingVerdict.FALLBACK);
        assertThat(here.ledger.everything().stream().filter(r -> r.fact() instanceof FreezingJudged))
                .hasSize(2);
    }

    @Test
    void a_removal_reported_after_freezing_is_added_to_what_the_verdict_was_computed_from() {
        here.sampled(tube, owner, "10:10");
        here.frozen(tube, "10:20");
        here.resected(owner, "10:00");

        assertThat(verdict().verdict()).isEqualTo(FreezingVerdict.DIRECT);
        assertThat(verdict().resectedAt()).contains(at("10:00"));
    }

    @Test
    void a_removal_said_to_be_after_sampling_makes_the_verdict_undetermined() {
        here.sampled(tube, owner, "10:10");
        here.frozen(tube, "10:20");
        here.resected(owner, "10:15");

        assertThat(here.tube(tube).verdict()).contains(FreezingVerdict.UNDETERMINED);
        assertThat(here.tube(tube).verdictKind()).contains("impossible-order");
    }

    @Test
    void blood_is_not_judged_by_the_clock_of_tissue() {
        var blood = here.labelledTube(owner, Material.BLOOD);
        here.sampled(blood, owner, "09:00");
        assertThat(here.frozen(blood, "12:00").verdict()).isEmpty();
    }

    @Test
    void a_second_freezing_is_recorded_as_a_mark_and_the_first_stands() {
        here.sampled(tube, owner, "10:00");
        here.frozen(tube, "10:20");
        var again = here.frozen(tube, "10:50");

        assertThat(again.marks()).containsExactly("ALREADY_FROZEN");
        assertThat(again.verdict()).contains(FreezingVerdict.DIRECT);
        assertThat(here.tube(tube).frozenAt()).contains(at("10:20"));
    }

    @Test
    void the_same_act_sent_twice_is_one_fact_and_one_answer() {
        var act = here.next();
        var first = here.sampled(tube, owner, "10:00", act);
        assertThat(here.sampled(tube, owner, "10:00", act)).isEqualTo(first);
        assertThat(here.ledger.everything().stream().filter(r -> r.fact() instanceof TubeSampled))
                .hasSize(1);
    }

    @Test
    @Tag("E3")
    void tissue_sampled_after_a_withdrawal_is_recorded_and_marked() {
        here.withdrawnAt("09:00");
        assertThat(here.sampled(tube, owner, "10:00").marks()).containsExactly("CONSENT_WITHDRAWN");
        assertThat(here.tube(tube).step()).isEqualTo(TubeStep.SAMPLED);
    }

    @Test
    void the_tissue_of_another_case_is_recorded_and_marked() {
        var other = here.openCase();
        assertThat(here.sampled(tube, other, "10:00").marks()).containsExactly("WRONG_CASE");
    }

    @Test
    @Tag("E1")
    void a_case_without_consent_in_an_unknown_project_by_an_unknown_procedure_is_refused_with_all_reasons_at_once() {
        var nobody = new UUID(4, 99);
        var answer =
                here.opens(new OpenCase(nobody, "W1", CaseKind.SURGERY, "by-heart", Optional.empty()), here.next());
        assertThat(refused(answer)).containsExactly("CONSENT_MISSING", "PROJECT_UNKNOWN", "PROCEDURE_NOT_IN_FORCE");
    }

    @Test
    @Tag("E1")
    void a_consent_that_leaves_out_sequencing_does_not_allow_a_case() {
        var other = new Workplace().consented(ConsentScope.RECONTACT);
        assertThat(refused(other.opens(
                        new OpenCase(other.donor, "WG", CaseKind.SURGERY, Workplace.PROCEDURE, Optional.empty()),
                        other.next())))
                .containsExactly("CONSENT_NOT_FOR");
    }

    @Test
    @Tag("L1")
    void tubes_get_codes_that_no_act_gets_again_and_the_same_act_gets_its_own_again() {
        var wanted = new LabelTubes(List.of(
                new LabelTubes.Wanted(owner.code(), Material.TUMOUR_TISSUE, 3),
                new LabelTubes.Wanted(owner.code(), Material.BLOOD, 2)));
        var act = here.next();
        var first = done(here.labels(wanted, act));
        var again = done(here.labels(wanted, act));
        var more = done(here.labels(wanted, here.next()));

        assertThat(again).isEqualTo(first);
        assertThat(first.tubes()).hasSize(5);
        assertThat(more.tubes().stream().map(t -> t.code()))
                .doesNotContainAnyElementsOf(
                        first.tubes().stream().map(t -> t.code()).toList());
    }

    @Test
    @Tag("L1")
    void labels_for_an_unknown_case_and_too_many_for_a_known_one_are_refused_together() {
        var wanted = new LabelTubes(List.of(
                new LabelTubes.Wanted("WGNCH26999999X", Material.BLOOD, 1),
                new LabelTubes.Wanted(owner.code(), Material.BLOOD, 120)));
        assertThat(refused(here.labels(wanted, here.next()))).containsExactly("CASE_UNKNOWN", "COUNT_OUT_OF_RANGE");
    }

    @Test
    @Tag("L1")
    void the_hundredth_tube_of_a_letter_is_refused_and_none_of_its_act_is_made() {
        var many = new LabelTubes(List.of(new LabelTubes.Wanted(owner.code(), Material.RNA, 99)));
        assertThat(refused(here.labels(many, here.next()))).containsExactly("SUFFIXES_USED_UP");
    }

    @Test
    void an_operator_takes_back_the_last_act_within_ten_minutes_and_the_verdict_goes_with_it() {
        here.sampled(tube, owner, "10:00");
        var act = here.next();
        here.frozen(tube, "10:20", act);

        assertThat(done(here.undo(act, here.technician, "10:29")).facts()).isEqualTo(2);
        assertThat(here.tube(tube).frozenAt()).isEmpty();
        assertThat(here.tube(tube).verdict()).isEmpty();
        assertThat(here.tube(tube).step()).isEqualTo(TubeStep.SAMPLED);
        assertThat(here.frozen(tube, "10:30").verdict()).contains(FreezingVerdict.DIRECT);
    }

    @Test
    void nobody_takes_back_anothers_act_or_an_old_one_or_one_that_something_followed_or_twice() {
        var sampling = here.next();
        here.sampled(tube, owner, "10:00", sampling);
        assertThat(refused(here.undo(sampling, here.pathologist, "10:01"))).containsExactly("UNDO_NOT_YOURS");
        assertThat(refused(here.undo(sampling, here.technician, "10:10:01"))).containsExactly("UNDO_TOO_LATE");
        var freezing = here.next();
        here.frozen(tube, "10:05", freezing);
        assertThat(refused(here.undo(sampling, here.technician, "10:06"))).containsExactly("UNDO_NOT_LAST");
        done(here.undo(freezing, here.technician, "10:06"));
        assertThat(refused(here.undo(freezing, here.technician, "10:07"))).contains("UNDO_DONE");
        assertThat(refused(here.undo(here.next(), here.technician, "10:07"))).containsExactly("UNDO_UNKNOWN");
        assertThat(here.undo(sampling, here.technician, "10:08")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_wrong_time_is_corrected_days_later_by_two_people_and_the_verdict_is_given_again() {
        here.sampled(tube, owner, "09:00");
        here.frozen(tube, "10:00");
        assertThat(here.tube(tube).verdict()).contains(FreezingVerdict.DEVIATION);
        var wrong = here.fact(tube, TubeSampled.class);

        var proposed = done(here.proposes(
                new ProposeCorrection("tube", tube, wrong, "WRONG_TIME", Optional.of(at("09:40")), Optional.empty()),
                here.technician,
                "15:00"));
        var word = new DecideCorrection(proposed.correction(), true, "");
        assertThat(refused(here.decides(word, here.technician, "15:01"))).containsExactly("SAME_PERSON");
        assertThat(here.tube(tube).verdict()).contains(FreezingVerdict.DEVIATION);
        done(here.decides(word, here.pathologist, "15:02"));

        assertThat(here.tube(tube).sampledAt()).contains(at("09:40"));
        assertThat(here.tube(tube).verdict()).contains(FreezingVerdict.DIRECT);
        assertThat(refused(here.decides(word, here.pathologist, "15:03"))).contains("CORRECTION_DECIDED");
        assertThat(here.ledger.everything().stream()
                        .filter(r -> r.fact() instanceof FactCorrected c
                                && c.approvedBy()
                                        .filter(here.pathologist.person()::equals)
                                        .isPresent()))
                .hasSize(1);
    }

    @Test
    void a_tube_labelled_for_the_wrong_case_moves_to_the_right_one_with_its_verdict_judged_by_that_case() {
        var right = here.openCase();
        here.resected(right, "09:30");
        here.sampled(tube, owner, "10:00");
        here.frozen(tube, "10:10");
        var label = here.fact(tube, TubeLabelled.class);

        var proposed = done(here.proposes(
                new ProposeCorrection("tube", tube, label, "WRONG_CASE", Optional.empty(), Optional.of(right.caseId())),
                here.technician,
                "15:00"));
        done(here.decides(new DecideCorrection(proposed.correction(), true, ""), here.pathologist, "15:02"));

        assertThat(here.tube(tube).caseId()).isEqualTo(right.caseId());
        assertThat(verdict().resectedAt()).contains(at("09:30"));
    }

    @Test
    void a_removal_that_did_not_happen_is_taken_out_of_every_verdict_of_its_case() {
        here.resected(owner, "10:05");
        here.sampled(tube, owner, "10:00");
        here.frozen(tube, "10:10");
        assertThat(here.tube(tube).verdict()).contains(FreezingVerdict.UNDETERMINED);

        var wrong = here.fact(owner.caseId(), CaseResected.class);
        var proposed = done(here.proposes(
                new ProposeCorrection(
                        "case", owner.caseId(), wrong, "DID_NOT_HAPPEN", Optional.empty(), Optional.empty()),
                here.technician,
                "15:00"));
        done(here.decides(new DecideCorrection(proposed.correction(), true, ""), here.pathologist, "15:02"));

        assertThat(here.tube(tube).verdict()).contains(FreezingVerdict.DIRECT);
    }

    @Test
    void a_freezing_that_did_not_happen_leaves_no_verdict_behind() {
        here.sampled(tube, owner, "10:00");
        here.frozen(tube, "10:10");
        var wrong = here.fact(tube, TubeFrozen.class);
        var proposed = done(here.proposes(
                new ProposeCorrection("tube", tube, wrong, "DID_NOT_HAPPEN", Optional.empty(), Optional.empty()),
                here.technician,
                "15:00"));
        done(here.decides(new DecideCorrection(proposed.correction(), true, ""), here.pathologist, "15:02"));

        assertThat(here.tube(tube).verdict()).isEmpty();
        assertThat(here.tube(tube).step()).isEqualTo(TubeStep.SAMPLED);
    }

    @Test
    void cooling_said_to_be_after_freezing_is_a_mark() {
        here.sampled(tube, owner, "10:00");
        here.frozen(tube, "10:10");
        assertThat(here.chilled(tube, "10:20", "10:20").marks()).containsExactly("ALREADY_FROZEN");
        assertThat(here.ledger.everything().stream().filter(r -> r.fact() instanceof TubeChilled))
                .isEmpty();
    }
}
