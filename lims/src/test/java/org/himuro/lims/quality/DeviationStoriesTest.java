package org.himuro.lims.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.LedgerInMemory;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.model.CanonicalReader;
import org.himuro.lims.quality.CheckAction.Finding;
import org.himuro.lims.quality.CorrectiveAction.Kind;
import org.himuro.lims.quality.CorrectiveAction.Step;
import org.himuro.lims.quality.DeviationEvent.ActionOverdue;
import org.himuro.lims.quality.DeviationEvent.DeviationClosed;
import org.himuro.lims.quality.model.ActionDecisions;
import org.himuro.lims.quality.model.AssessmentDecisions;
import org.himuro.lims.quality.model.DeviationDecisions;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.TubeClockMissed;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubeReceived;
import org.himuro.lims.specimen.Tubes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A deviation from its finding to its signatures, and what is done about it. */
@Tag("E6")
class DeviationStoriesTest {
    private static final UUID SITE = new UUID(1, 1);
    private static final UUID ELSEWHERE = new UUID(1, 2);
    private static final UUID TUBE = new UUID(6, 1);
    private static final UUID DEVIATION = new UUID(8, 1);
    private static final UUID TECHNICIAN = new UUID(2, 1);
    private static final UUID MANAGER = new UUID(2, 2);
    private static final UUID PATHOLOGIST = new UUID(2, 3);
    private static final Set<UUID> STAFF = Set.of(TECHNICIAN, MANAGER, PATHOLOGIST);
    private static final Set<String> CAUSES = Set.of("TRAINING", "OTHER");
    private static final Instant NOON = Instant.parse("2026-11-30T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final LedgerInMemory ledger = new LedgerInMemory();
    private long acts;

    DeviationStoriesTest() {
        happened(
                TECHNICIAN,
                new TubeLabelled("T1", new UUID(7, 1), new UUID(4, 1), Material.DNA, Optional.empty(), SITE));
        var fact = ledger.history(Tubes.KIND.ref(TUBE)).getFirst();
        did(
                "open-deviation",
                Actor.SYSTEM,
                (act, reads) -> DeviationDecisions.open(
                        new OpenDeviation(DEVIATION, "late-freezing", "tube", TUBE, fact.id()), act, reads));
    }

    @FunctionalInterface
    private interface Decides<A extends Record> {
        Decision<A> on(Act act, Reads reads);
    }

    private record Said(long nth) {}

    private Outcome<DeviationAnswer> did(String command, UUID by, Decides<DeviationAnswer> decides) {
        var at = NOON.plusSeconds(++acts);
        var act = Act.of(new UUID(9, acts), command, new Said(acts), new Actor(by, Optional.empty(), SITE), at, at);
        return ledger.perform(act, DeviationAnswer.class, reads -> decides.on(act, reads));
    }

    private void happened(UUID by, Fact fact) {
        did(
                "open-deviation",
                by,
                (act, reads) -> new Decision.Accepted<>(
                        List.of(new Entry(Tubes.KIND.ref(TUBE), fact, act.occurredAt())), new DeviationAnswer(TUBE)));
    }

    private DeviationFile file() {
        return ledger.state(Deviations.KIND, DEVIATION).orElseThrow();
    }

    private Outcome<DeviationAnswer> assessed(Seriousness seriousness, SpecimenEffect effect) {
        var command = new AssessDeviation(
                DEVIATION, Optional.of(seriousness), "TRAINING", Optional.of(effect), "nobody was told", "frozen");
        return did(
                "assess-deviation", MANAGER, (act, reads) -> AssessmentDecisions.assess(command, CAUSES, act, reads));
    }

    private Outcome<DeviationAnswer> signed(String digest, UUID... signer) {
        var command =
                new SignDeviation(DEVIATION, digest, List.of(signer).stream().findFirst());
        return did("sign-deviation", MANAGER, (act, reads) -> AssessmentDecisions.sign(command, act, reads));
    }

    private Outcome<DeviationAnswer> signed(UUID signer) {
        return signed(file().digest(), signer);
    }

    private UUID planned(LocalDate due, LocalDate check) {
        var command = new PlanAction(
                DEVIATION,
                Optional.of(Kind.CORRECTIVE),
                "a second dewar",
                Optional.of(TECHNICIAN),
                Optional.of(due),
                Optional.of(check));
        assertThat(codes(did(
                        "plan-action",
                        MANAGER,
                        (act, reads) -> ActionDecisions.plan(command, STAFF, TODAY, act, reads))))
                .isEmpty();
        return file().actions().getLast().id();
    }

    private Outcome<DeviationAnswer> finished(UUID action, UUID by) {
        return did(
                "finish-action",
                by,
                (act, reads) -> ActionDecisions.finish(new FinishAction(DEVIATION, action, "bought"), act, reads));
    }

    private Outcome<DeviationAnswer> checked(UUID action, UUID by, Finding finding, LocalDate on, LocalDate... again) {
        var due = List.of(again).stream().findFirst();
        var command = new CheckAction(DEVIATION, action, Optional.of(finding), "ten cases", due, due);
        return did("check-action", by, (act, reads) -> ActionDecisions.check(command, on, act, reads));
    }

    private Outcome<DeviationAnswer> overdue(UUID action, LocalDate day) {
        return did(
                "note-overdue-action",
                Actor.SYSTEM,
                (act, reads) -> ActionDecisions.overdue(new NoteOverdue(DEVIATION, action, day), act, reads));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var reasons, var repeated)
                ? reasons.stream().map(Reason::code).toList()
                : List.of();
    }

    @Test
    void a_minor_one_is_closed_by_one_signature_with_its_effect() {
        assessed(Seriousness.MINOR, SpecimenEffect.USABLE);
        var read = file().digest();
        assertThat(codes(signed(read, MANAGER))).isEmpty();
        assertThat(file().deviation().closed()).isTrue();
        assertThat(file().deviation().resolution()).contains("USABLE");
        assertThat(file().deviation().signedDigest()).contains(read);
    }

    @Test
    void a_major_and_a_critical_one_wait_for_a_second_person() {
        for (var seriousness : List.of(Seriousness.MAJOR, Seriousness.CRITICAL)) {
            assessed(seriousness, SpecimenEffect.USABLE_WITH_REMARK);
            signed(MANAGER);
            assertThat(file().deviation().closed()).isFalse();
            assertThat(file().deviation().inReview()).isTrue();
            assertThat(codes(signed(MANAGER))).containsExactly("SIGNED_BY_SAME");
        }
        assertThat(codes(signed(PATHOLOGIST))).isEmpty();
        assertThat(file().deviation().closed()).isTrue();
    }

    @Test
    void nobody_signs_their_own_act() {
        assessed(Seriousness.MAJOR, SpecimenEffect.USABLE);
        assertThat(codes(signed(TECHNICIAN))).containsExactly("OWN_ACT");
        signed(MANAGER);
        assertThat(codes(signed(TECHNICIAN))).containsExactly("OWN_ACT");
    }

    @Test
    void all_that_is_lacking_is_said_at_once() {
        planned(TODAY, TODAY);
        assertThat(codes(signed("something else")))
                .containsExactly("CLASS_MISSING", "ACTIONS_OPEN", "DEVIATION_CHANGED", "SIGNATURE_WRONG");
        var nothing =
                new AssessDeviation(DEVIATION, Optional.empty(), "WEATHER", Optional.empty(), "", "x".repeat(2001));
        assertThat(codes(did(
                        "assess-deviation",
                        MANAGER,
                        (act, reads) -> AssessmentDecisions.assess(nothing, CAUSES, act, reads))))
                .containsExactly("CLASS_MISSING", "CAUSE_MISSING", "EFFECT_MISSING", "WORDS_MISSING", "WORDS_TOO_LONG");
        var plan = new PlanAction(
                DEVIATION,
                Optional.empty(),
                " ",
                Optional.of(ELSEWHERE),
                Optional.of(TODAY.minusDays(1)),
                Optional.of(TODAY.minusDays(2)));
        assertThat(codes(did(
                        "plan-action", MANAGER, (act, reads) -> ActionDecisions.plan(plan, STAFF, TODAY, act, reads))))
                .containsExactly(
                        "KIND_MISSING", "WORDS_MISSING", "RESPONSIBLE_UNKNOWN", "DUE_PASSED", "CHECK_BEFORE_DUE");
    }

    @Test
    void what_changes_after_the_first_signature_is_signed_anew() {
        assessed(Seriousness.MAJOR, SpecimenEffect.USABLE);
        var read = file().digest();
        signed(read, MANAGER);
        assessed(Seriousness.MAJOR, SpecimenEffect.USABLE_WITH_REMARK);
        assertThat(file().deviation().firstSigner()).isEmpty();
        assertThat(codes(signed(read, PATHOLOGIST))).containsExactly("DEVIATION_CHANGED");
        signed(MANAGER);
        planned(TODAY, TODAY);
        assertThat(file().deviation().firstSigner()).isEmpty();
        assertThat(codes(signed(PATHOLOGIST))).containsExactly("ACTIONS_OPEN");
    }

    @Test
    void a_closed_one_is_left_alone_until_it_is_opened_again_with_a_reason() {
        assessed(Seriousness.MINOR, SpecimenEffect.USABLE);
        signed(MANAGER);
        assertThat(codes(assessed(Seriousness.MAJOR, SpecimenEffect.USABLE))).containsExactly("DEVIATION_CLOSED");
        assertThat(codes(signed(PATHOLOGIST))).containsExactly("DEVIATION_CLOSED");
        assertThat(codes(reopened(" "))).containsExactly("WORDS_MISSING");
        assertThat(codes(reopened("the logger was found"))).isEmpty();
        assertThat(file().deviation().closed()).isFalse();
        assertThat(file().deviation().reopened()).isEqualTo(1);
        assertThat(file().deviation().firstSigner()).isEmpty();
        assertThat(codes(reopened("twice"))).containsExactly("DEVIATION_OPEN");
    }

    private Outcome<DeviationAnswer> reopened(String why) {
        return did(
                "reopen-deviation",
                MANAGER,
                (act, reads) -> AssessmentDecisions.reopen(new ReopenDeviation(DEVIATION, why), act, reads));
    }

    @Test
    void an_action_is_done_by_its_responsible_and_checked_by_another_from_its_day_on() {
        assessed(Seriousness.MINOR, SpecimenEffect.USABLE);
        var check = TODAY.plusDays(30);
        var action = planned(TODAY.plusDays(7), check);
        assertThat(codes(checked(action, MANAGER, Finding.EFFECTIVE, check))).containsExactly("ACTION_NOT_DONE");
        assertThat(codes(finished(action, MANAGER))).containsExactly("ACTION_NOT_YOURS");
        assertThat(codes(finished(action, TECHNICIAN))).isEmpty();
        assertThat(codes(checked(action, TECHNICIAN, Finding.EFFECTIVE, check.minusDays(1))))
                .containsExactly("CHECK_BY_OTHER", "CHECK_TOO_EARLY");
        assertThat(codes(signed(MANAGER))).containsExactly("ACTIONS_OPEN");
        assertThat(codes(checked(action, MANAGER, Finding.EFFECTIVE, check))).isEmpty();
        assertThat(file().actions().getFirst().step()).isEqualTo(Step.EFFECTIVE);
        assertThat(codes(signed(MANAGER))).isEmpty();
    }

    @Test
    void what_did_not_help_is_done_again_by_another_day() {
        var action = planned(TODAY.plusDays(7), TODAY.plusDays(30));
        finished(action, TECHNICIAN);
        assertThat(codes(checked(action, MANAGER, Finding.NOT_EFFECTIVE, TODAY)))
                .containsExactly("DUE_MISSING", "CHECK_MISSING");
        assertThat(codes(checked(action, MANAGER, Finding.NOT_EFFECTIVE, TODAY, TODAY.plusDays(40))))
                .isEmpty();
        assertThat(file().actions().getFirst().step()).isEqualTo(Step.PLANNED);
        assertThat(file().actions().getFirst().deadline()).contains(TODAY.plusDays(40));
    }

    @Test
    void a_day_that_passed_is_noted_once_and_only_while_it_stands() {
        var action = planned(TODAY, TODAY.plusDays(3));
        assertThat(file().actions().getFirst().overdue(TODAY)).isFalse();
        assertThat(file().actions().getFirst().overdue(TODAY.plusDays(1))).isTrue();
        overdue(action, TODAY);
        overdue(action, TODAY);
        overdue(action, TODAY.plusDays(3));
        finished(action, TECHNICIAN);
        overdue(action, TODAY);
        overdue(action, TODAY.plusDays(3));
        assertThat(ledger.history(Deviations.KIND.ref(DEVIATION)).stream()
                        .map(r -> r.fact())
                        .filter(ActionOverdue.class::isInstance))
                .containsExactly(new ActionOverdue(action, TODAY), new ActionOverdue(action, TODAY.plusDays(3)));
    }

    @Test
    void an_unusable_tube_is_quarantined_where_it_is_and_only_there() {
        assessed(Seriousness.CRITICAL, SpecimenEffect.NOT_USABLE);
        var tube = ledger.state(Tubes.KIND, TUBE).orElseThrow();
        assertThat(tube.quarantined()).isTrue();
        assertThat(tube.quarantineReason()).contains("DEVIATION");
        var facts = ledger.history(Tubes.KIND.ref(TUBE)).size();
        assessed(Seriousness.MAJOR, SpecimenEffect.NOT_USABLE);
        assertThat(ledger.history(Tubes.KIND.ref(TUBE))).hasSize(facts);
    }

    @Test
    void an_unusable_tube_elsewhere_is_for_its_holder_to_block() {
        happened(TECHNICIAN, new TubeReceived(new UUID(8, 9), ELSEWHERE, "OK"));
        assertThat(codes(assessed(Seriousness.CRITICAL, SpecimenEffect.NOT_USABLE)))
                .isEmpty();
        assertThat(ledger.state(Tubes.KIND, TUBE).orElseThrow().quarantined()).isFalse();
    }

    @Test
    void what_was_closed_before_signatures_were_asked_for_is_still_read_and_can_be_opened_again() {
        var before = CanonicalReader.read("{\"resolution\":\"ACCEPTED\"}", DeviationClosed.class);
        did(
                "sign-deviation",
                MANAGER,
                (act, reads) -> new Decision.Accepted<>(
                        List.of(new Entry(Deviations.KIND.ref(DEVIATION), before, act.occurredAt())),
                        new DeviationAnswer(DEVIATION)));
        assertThat(file().deviation().closed()).isTrue();
        assertThat(file().deviation().resolution()).contains("ACCEPTED");
        assertThat(codes(reopened("looked at again"))).isEmpty();
        assertThat(file().deviation().closed()).isFalse();
    }

    @Test
    void a_missed_clock_that_somebody_deals_with_is_left_to_them() {
        happened(Actor.SYSTEM, new TubeClockMissed("direct", NOON));
        var missed = ledger.history(Tubes.KIND.ref(TUBE)).getLast();
        var id = DeviationDecisions.idOf(missed.id(), 0);
        did(
                "open-deviation",
                Actor.SYSTEM,
                (act, reads) -> DeviationDecisions.open(
                        new OpenDeviation(id, "CLOCK_MISSED", "tube", TUBE, missed.id()), act, reads));
        var command = new AssessDeviation(
                id, Optional.of(Seriousness.MINOR), "OTHER", Optional.of(SpecimenEffect.USABLE), "a", "b");
        did("assess-deviation", MANAGER, (act, reads) -> AssessmentDecisions.assess(command, CAUSES, act, reads));
        did(
                "settle-missed-clock",
                Actor.SYSTEM,
                (act, reads) -> DeviationDecisions.settle(new SettleMissedClock(TUBE), act, reads));
        assertThat(ledger.state(Deviations.KIND, id).orElseThrow().deviation().closed())
                .isFalse();
    }

    @Test
    void another_site_does_not_know_it() {
        var foreign = new Actor(MANAGER, Optional.empty(), ELSEWHERE);
        var command = new SignDeviation(DEVIATION, file().digest(), Optional.of(MANAGER));
        var act = Act.of(new UUID(9, 99), "sign-deviation", command, foreign, NOON, NOON);
        assertThat(codes(ledger.perform(
                        act, DeviationAnswer.class, reads -> AssessmentDecisions.sign(command, act, reads))))
                .containsExactly("DEVIATION_UNKNOWN");
    }
}
