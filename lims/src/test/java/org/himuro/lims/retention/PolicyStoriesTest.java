package org.himuro.lims.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.retention.application.ApprovingException;
import org.himuro.lims.retention.application.ApprovingPolicy;
import org.himuro.lims.retention.application.AskingException;
import org.himuro.lims.retention.application.EndingException;
import org.himuro.lims.retention.application.NotingExpiry;
import org.himuro.lims.retention.model.Foreseen;
import org.himuro.lims.retention.model.KeepingDecisions;
import org.himuro.lims.retention.model.PolicyDifference;
import org.himuro.lims.retention.model.Presets;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Policies, exceptions, holds and reviews: each takes two people, or one who looks. */
@Tag("B8")
@Tag("B9")
class PolicyStoriesTest {
    private static final FormRule FROZEN = Bank.rule(Form.FRESH_FROZEN, Keeper.BIOBANK);
    private final Bank bank = new Bank();

    @Test
    void a_policy_is_in_force_from_its_day_when_another_person_has_approved_it() {
        Bank.done(bank.drafted(Bank.TODAY.plusDays(3), FROZEN));
        assertThat(Bank.refused(bank.approved(1, Bank.DRAFTER))).containsExactly("APPROVED_BY_SELF");
        assertThat(bank.policy().inForce(Bank.TODAY.plusDays(9))).isEmpty();
        Bank.done(bank.approved(1, Bank.APPROVER));
        assertThat(bank.policy().inForce(Bank.TODAY.plusDays(2))).isEmpty();
        assertThat(bank.policy().inForce(Bank.TODAY.plusDays(3)).map(PolicyVersion::version))
                .contains(1);
        assertThat(Bank.refused(bank.approved(1, Bank.APPROVER))).containsExactly("POLICY_DECIDED");
    }

    @Test
    void what_was_signed_is_what_was_read() {
        Bank.done(bank.drafted(Bank.TODAY, FROZEN));
        var read = bank.policy().version(1).orElseThrow().digest();
        Bank.done(bank.drafted(Bank.TODAY, Bank.rule(Form.FRESH_FROZEN, Keeper.HOSPITAL)));
        var stale = new ApprovePolicy(Bank.PROJECT, 1, read, Optional.of(Bank.APPROVER));
        assertThat(Bank.refused(new ApprovingPolicy(bank.ledger)
                        .run(stale, bank.by(Bank.DRAFTER), bank.id(), bank.now, bank.now)))
                .containsExactly("POLICY_CHANGED");
    }

    @Test
    void everything_wrong_with_a_draft_is_told_at_once() {
        bank.policy(FROZEN);
        var wrong = new DraftPolicy(
                Bank.PROJECT,
                Preset.OWN,
                Bank.TODAY.minusDays(1),
                Optional.of(new Period(0, Optional.empty())),
                List.of(
                        Bank.rule(Form.DNA),
                        Bank.reserve(Form.FFPE, "1.5", ReserveUnit.PIECE),
                        Bank.reserve(Form.PLASMA, "1", ReserveUnit.MICROGRAM)));
        assertThat(Bank.refused(bank.drafted(wrong)))
                .containsExactly(
                        "KEEPER_MISSING",
                        "RESERVE_NOT_UNDERSTOOD",
                        "RESERVE_NOT_UNDERSTOOD",
                        "PERIOD_NOT_UNDERSTOOD",
                        "POLICY_FROM_PASSED",
                        "POLICY_FROM_NOT_NEXT");
        var nothing = new DraftPolicy("wg!", Preset.OWN, Bank.TODAY, Optional.empty(), List.of());
        assertThat(Bank.refused(bank.drafted(nothing)))
                .containsExactly("PROJECT_NOT_UNDERSTOOD", "POLICY_SAYS_NOTHING");
    }

    @Test
    void a_new_version_is_compared_with_the_last_that_was_approved() {
        bank.policy(FROZEN);
        Bank.done(bank.drafted(Bank.TODAY.plusDays(1), Bank.reserve(Form.FRESH_FROZEN, "1", ReserveUnit.TUBE)));
        var changes = PolicyDifference.between(
                bank.policy().before(2).orElseThrow(), bank.policy().version(2).orElseThrow());
        assertThat(changes)
                .extracting(PolicyDifference::what)
                .containsExactly(PolicyDifference.What.KEEPERS, PolicyDifference.What.RESERVE);
    }

    @Test
    void the_four_options_say_what_the_programme_says() {
        assertThat(Presets.of(Preset.OPTION_1))
                .allSatisfy(r -> assertThat(r.keepers()).containsExactly(Keeper.HOSPITAL));
        assertThat(Presets.of(Preset.OPTION_2))
                .allSatisfy(r -> assertThat(r.keepers()).containsExactly(Keeper.BIOBANK));
        assertThat(Presets.of(Preset.OPTION_3)).singleElement().satisfies(r -> {
            assertThat(r.form()).isEqualTo(Form.FRESH_FROZEN);
            assertThat(r.keepers()).containsExactly(Keeper.HOSPITAL, Keeper.BIOBANK);
            assertThat(r.reserve()).isPresent();
        });
        assertThat(Presets.of(Preset.OPTION_4))
                .singleElement()
                .extracting(FormRule::form)
                .isEqualTo(Form.DNA);
    }

    @Test
    void an_exception_needs_evidence_a_day_and_a_form_that_is_kept_elsewhere() {
        bank.policy(FROZEN);
        assertThat(Bank.refused(asked(Form.DNA, "BECAUSE", "no such thing", Bank.TODAY.minusDays(1))))
                .containsExactly("REASON_MISSING", "EVIDENCE_MISSING", "UNTIL_PASSED", "EXCEPTION_NOT_NEEDED");
        Bank.done(asked(Form.FRESH_FROZEN, "CARE_OF_PATIENT", "QA-1", Bank.TODAY));
        assertThat(Bank.refused(asked(Form.FRESH_FROZEN, "CARE_OF_PATIENT", "QA-1", Bank.TODAY)))
                .containsExactly("EXCEPTION_THERE");
        var self = new ApproveException(Bank.PROJECT, 1, Optional.of(Bank.DRAFTER));
        assertThat(Bank.refused(new ApprovingException(bank.ledger)
                        .run(self, bank.by(Bank.APPROVER), bank.id(), bank.now, bank.now)))
                .containsExactly("APPROVED_BY_SELF");
        var elsewhere = new Actor(Bank.APPROVER, Optional.empty(), Bank.BANK.id());
        assertThat(Bank.refused(new EndingException(bank.ledger)
                        .run(new EndException(Bank.PROJECT, 1), elsewhere, bank.id(), bank.now, bank.now)))
                .containsExactly("EXCEPTION_UNKNOWN");
    }

    private List<String> because(Form form, Sites.Site site, LocalDate day) {
        return Foreseen.because(bank.policy(), form, site, day).stream()
                .map(Reason::code)
                .toList();
    }

    @Test
    void where_a_place_is_proposed_the_policy_says_why_the_tube_is_kept_there_or_that_it_is_not() {
        bank.policy(FROZEN, Bank.reserve(Form.FFPE, "2", ReserveUnit.PIECE));
        assertThat(because(Form.FRESH_FROZEN, Bank.BANK, Bank.TODAY)).containsExactly("PLACE_FORESEEN");
        assertThat(because(Form.FRESH_FROZEN, Bank.HOSPITAL, Bank.TODAY)).containsExactly("PLACE_NOT_FORESEEN");
        assertThat(because(Form.FRESH_FROZEN, Bank.BANK, Bank.TODAY.minusDays(1)))
                .as("before it is in force")
                .isEmpty();
        assertThat(because(Form.DNA, Bank.BANK, Bank.TODAY)).isEmpty();
        assertThat(because(Form.FRESH_FROZEN, Bank.LABORATORY, Bank.TODAY))
                .as("a laboratory keeps nothing")
                .isEmpty();
        assertThat(because(Form.FFPE, Bank.HOSPITAL, Bank.TODAY)).last().isEqualTo("PLACE_WITH_RESERVE");
        Bank.done(asked(Form.FRESH_FROZEN, "CARE_OF_PATIENT", "QA-1", Bank.TODAY.plusDays(5)));
        assertThat(because(Form.FRESH_FROZEN, Bank.HOSPITAL, Bank.TODAY)).containsExactly("PLACE_NOT_FORESEEN");
        var approve = new ApproveException(Bank.PROJECT, 1, Optional.of(Bank.APPROVER));
        Bank.done(new ApprovingException(bank.ledger)
                .run(approve, bank.by(Bank.APPROVER), bank.id(), bank.now, bank.now));
        assertThat(because(Form.FRESH_FROZEN, Bank.HOSPITAL, Bank.TODAY)).containsExactly("PLACE_BY_EXCEPTION");
        assertThat(because(Form.FRESH_FROZEN, Bank.HOSPITAL, Bank.TODAY.plusDays(6)))
                .containsExactly("PLACE_NOT_FORESEEN");
    }

    private Outcome<PolicyAnswer> asked(Form form, String reason, String evidence, LocalDate until) {
        return new AskingException(bank.ledger, Bank.sites())
                .run(
                        new AskException(Bank.PROJECT, form, reason, evidence, until),
                        bank.by(Bank.DRAFTER),
                        bank.id(),
                        bank.now,
                        bank.now);
    }

    @Test
    void who_placed_a_hold_does_not_lift_it() {
        bank.tube("T1", Material.TUMOUR_TISSUE);
        var hold = Bank.done(bank.held(Bank.DRAFTER, Optional.empty(), "T1")).hold();
        assertThat(Bank.refused(lifted(hold, bank.by(Bank.DRAFTER)))).containsExactly("LIFTED_BY_SELF");
        assertThat(Bank.refused(lifted(hold, new Actor(Bank.APPROVER, Optional.empty(), Bank.BANK.id()))))
                .containsExactly("HOLD_UNKNOWN");
        assertThat(bank.leaving(LeaveFor.DISPOSAL, "T1")).containsExactly("TUBE_HELD");
        Bank.done(lifted(hold, bank.by(Bank.APPROVER)));
        assertThat(bank.leaving(LeaveFor.DISPOSAL, "T1")).isEmpty();
        assertThat(Bank.refused(lifted(hold, bank.by(Bank.APPROVER)))).containsExactly("HOLD_LIFTED");
    }

    private Outcome<HoldAnswer> lifted(UUID hold, Actor by) {
        var act = Act.of(bank.id(), "lift-hold", new LiftHold(hold), by, bank.now, bank.now);
        return bank.ledger.perform(
                act,
                HoldAnswer.class,
                reads -> KeepingDecisions.lift(new LiftHold(hold), Optional.of(Bank.CASE), act, reads));
    }

    @Test
    void a_hold_without_tubes_reason_or_future_is_refused_with_all_of_it() {
        var command = new PlaceHold(List.of("NOPE"), "OTHER", Optional.of(" "), Optional.of(Bank.TODAY.minusDays(1)));
        var act = Act.of(bank.id(), "place-hold", command, bank.by(Bank.DRAFTER), bank.now, bank.now);
        var about = new KeepingDecisions.About(List.of(), Optional.empty(), List.of("NOPE"));
        assertThat(Bank.refused(bank.ledger.perform(
                        act, HoldAnswer.class, reads -> KeepingDecisions.place(command, about, act.id(), act, reads))))
                .containsExactly("CODE_UNKNOWN", "REMARK_MISSING", "UNTIL_PASSED");
    }

    @Test
    void what_was_kept_long_enough_is_looked_at_and_kept_on_or_waits() {
        Bank.done(bank.drafted(new DraftPolicy(
                Bank.PROJECT, Preset.OWN, Bank.TODAY, Optional.of(new Period(1, Optional.empty())), List.of(FROZEN))));
        Bank.done(bank.approved(1, Bank.APPROVER));
        noted();
        assertThat(keeping().reviewDue()).isEmpty();
        bank.now = bank.now.plus(Duration.ofDays(366));
        noted();
        assertThat(keeping().reviewDue()).contains(Bank.TODAY.plusYears(1));
        assertThat(Bank.refused(kept(Bank.TODAY.plusYears(3), "BECAUSE"))).containsExactly("REASON_MISSING");
        Bank.done(kept(Bank.TODAY.plusYears(3), "RARE"));
        assertThat(keeping().reviewDue()).isEmpty();
        noted();
        assertThat(keeping().reviewDue()).isEmpty();
        bank.now = bank.now.plus(Duration.ofDays(800));
        noted();
        assertThat(keeping().reviewDue()).contains(Bank.TODAY.plusYears(3));
    }

    private void noted() {
        Bank.done(new NotingExpiry(bank.ledger)
                .run(new NoteExpiry(Bank.CASE), bank.by(Bank.DRAFTER), bank.id(), bank.now, bank.now));
    }

    private Outcome<ReviewAnswer> kept(LocalDate until, String reason) {
        var command = new KeepLonger(Bank.CASE, until, reason);
        var act = Act.of(bank.id(), "keep-longer", command, bank.by(Bank.DRAFTER), bank.now, bank.now);
        return bank.ledger.perform(act, ReviewAnswer.class, reads -> KeepingDecisions.keep(command, true, act, reads));
    }

    private Keeping keeping() {
        return Keepings.of(bank.ledger, Bank.CASE);
    }
}
