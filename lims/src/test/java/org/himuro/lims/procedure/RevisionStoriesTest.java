package org.himuro.lims.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.LedgerInMemory;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.procedure.Revision.Step;
import org.himuro.lims.procedure.model.RevisionDecisions;
import org.himuro.lims.procedure.model.TrainingDecisions;
import org.himuro.lims.shared.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A version on its way: brought, signed by two, withdrawn. */
@Tag("E6")
class RevisionStoriesTest {
    private static final UUID MANAGER = new UUID(2, 1);
    private static final UUID PATHOLOGIST = new UUID(2, 2);
    private static final Actor BY = new Actor(MANAGER, Optional.empty(), new UUID(1, 1));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    private static final String FIRST = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    private final LedgerInMemory ledger = new LedgerInMemory();
    private long acts;

    private Outcome<RevisionAnswer> drafted(int version, String digest, LocalDate from) {
        var command = new DraftRevision("own", version, digest, from, Optional.empty());
        var act = act("draft-revision", command);
        return ledger.perform(
                act,
                RevisionAnswer.class,
                reads -> RevisionDecisions.draft(command, ledger.all(Revisions.KIND), act, reads));
    }

    private Outcome<RevisionAnswer> signed(int version, String digest, UUID... signer) {
        var command = new SignRevision(
                Revisions.idOf("own", version), digest, List.of(signer).stream().findFirst());
        var act = act("sign-revision", command);
        return ledger.perform(
                act,
                RevisionAnswer.class,
                reads -> RevisionDecisions.sign(command, ledger.all(Revisions.KIND), act, reads));
    }

    private Act act(String name, Record command) {
        return Act.of(new UUID(9, ++acts), name, command, BY, NOW.plusSeconds(acts), NOW.plusSeconds(acts));
    }

    private Revision revision(int version) {
        return ledger.state(Revisions.KIND, Revisions.idOf("own", version)).orElseThrow();
    }

    private static List<String> refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var reasons, var repeated)
                ? reasons.stream().map(Reason::code).toList()
                : List.of("done");
    }

    @Test
    void two_people_bring_a_version_into_force_and_its_author_may_be_one() {
        drafted(1, FIRST, DECEMBER);
        signed(1, FIRST, MANAGER);
        assertThat(revision(1).step()).isEqualTo(Step.DRAFT);
        signed(1, FIRST, PATHOLOGIST);
        assertThat(revision(1).step()).isEqualTo(Step.APPROVED);
        assertThat(revision(1).firstSigner()).contains(MANAGER);
        assertThat(revision(1).secondSigner()).contains(PATHOLOGIST);
    }

    @Test
    void nobody_counts_twice_and_nobody_unproved_counts_at_all() {
        drafted(1, FIRST, DECEMBER);
        signed(1, FIRST, MANAGER);
        assertThat(refused(signed(1, FIRST, MANAGER))).containsExactly("SIGNED_BY_SAME");
        assertThat(refused(signed(1, FIRST))).containsExactly("SIGNATURE_WRONG");
        assertThat(revision(1).step()).isEqualTo(Step.DRAFT);
    }

    @Test
    void another_text_voids_the_signature_and_the_old_text_cannot_be_signed_any_more() {
        drafted(1, FIRST, DECEMBER);
        signed(1, FIRST, MANAGER);
        drafted(1, OTHER, DECEMBER);
        assertThat(refused(signed(1, FIRST, PATHOLOGIST))).containsExactly("REVISION_CHANGED");
        signed(1, OTHER, PATHOLOGIST);
        assertThat(revision(1).step()).isEqualTo(Step.DRAFT);
        signed(1, OTHER, MANAGER);
        assertThat(revision(1).step()).isEqualTo(Step.APPROVED);
    }

    @Test
    void the_same_text_brought_again_keeps_its_signature() {
        drafted(1, FIRST, DECEMBER);
        signed(1, FIRST, MANAGER);
        drafted(1, FIRST, DECEMBER);
        assertThat(revision(1).firstSigner()).contains(MANAGER);
    }

    @Test
    void an_approved_version_is_neither_redrafted_nor_signed_nor_dropped() {
        drafted(1, FIRST, DECEMBER);
        signed(1, FIRST, MANAGER);
        signed(1, FIRST, PATHOLOGIST);
        assertThat(refused(drafted(1, OTHER, DECEMBER))).containsExactly("VERSION_FIXED");
        assertThat(refused(signed(1, FIRST, MANAGER))).containsExactly("REVISION_DECIDED");
        var drop = new DropRevision(Revisions.idOf("own", 1));
        var act = act("drop-revision", drop);
        assertThat(refused(
                        ledger.perform(act, RevisionAnswer.class, reads -> RevisionDecisions.drop(drop, act, reads))))
                .containsExactly("REVISION_DECIDED");
    }

    @Test
    void no_version_begins_on_the_day_on_which_it_is_brought_or_before() {
        assertThat(refused(drafted(1, FIRST, TODAY))).containsExactly("EFFECTIVE_PASSED");
        assertThat(refused(drafted(1, FIRST, TODAY.plusDays(1)))).containsExactly("done");
    }

    @Test
    void a_draft_whose_day_has_come_is_not_signed_any_more() {
        drafted(1, FIRST, TODAY.plusDays(1));
        acts = Duration.ofDays(1).toSeconds();
        assertThat(refused(signed(1, FIRST, MANAGER))).containsExactly("EFFECTIVE_PASSED");
    }

    @Test
    void numbers_and_days_grow_together() {
        drafted(2, FIRST, DECEMBER);
        signed(2, FIRST, MANAGER);
        signed(2, FIRST, PATHOLOGIST);
        assertThat(refused(drafted(1, OTHER, DECEMBER.plusDays(9)))).containsExactly("VERSION_NOT_NEXT");
        assertThat(refused(drafted(3, OTHER, DECEMBER))).containsExactly("EFFECTIVE_NOT_NEXT");
        assertThat(refused(drafted(3, OTHER, DECEMBER.plusDays(1)))).containsExactly("done");
    }

    @Test
    void a_version_that_was_withdrawn_leaves_its_day_to_the_next() {
        drafted(1, FIRST, DECEMBER);
        signed(1, FIRST, MANAGER);
        signed(1, FIRST, PATHOLOGIST);
        var withdraw = new WithdrawRevision(Revisions.idOf("own", 1), Revision.Withdrawal.WRONG, Optional.of(MANAGER));
        var act = act("withdraw-revision", withdraw);
        ledger.perform(act, RevisionAnswer.class, reads -> RevisionDecisions.withdraw(withdraw, act, reads));
        assertThat(revision(1).step()).isEqualTo(Step.WITHDRAWN);
        assertThat(refused(drafted(2, OTHER, DECEMBER))).containsExactly("done");
    }

    @Test
    void what_comes_with_the_program_is_in_force_where_the_procedure_is_new_and_else_a_draft() {
        entered(new EnterShipped.Text("own", 1, FIRST, LocalDate.of(2026, 4, 1), Optional.empty()));
        assertThat(revision(1).step()).isEqualTo(Step.APPROVED);
        entered(new EnterShipped.Text("own", 2, OTHER, DECEMBER, Optional.empty()));
        assertThat(revision(2).step()).isEqualTo(Step.DRAFT);
        entered(new EnterShipped.Text("own", 1, OTHER, DECEMBER, Optional.empty()));
        assertThat(revision(1).digest()).isEqualTo(FIRST);
    }

    private void entered(EnterShipped.Text text) {
        var command = new EnterShipped(List.of(text));
        var act = act("enter-shipped", command);
        ledger.perform(
                act,
                EnterShipped.class,
                reads -> RevisionDecisions.enter(command, ledger.all(Revisions.KIND), act, reads));
    }

    @Test
    void only_what_is_approved_is_read_and_taught_and_nobody_teaches_themselves() {
        drafted(1, FIRST, DECEMBER);
        var read = new AcknowledgeRevision("own", 1);
        assertThat(refused(acknowledged(read))).containsExactly("REVISION_NOT_APPROVED");
        signed(1, FIRST, MANAGER);
        signed(1, FIRST, PATHOLOGIST);
        assertThat(refused(acknowledged(read))).containsExactly("done");
        assertThat(refused(taught(MANAGER, true))).containsExactly("TRAINED_BY_SELF");
        assertThat(refused(taught(PATHOLOGIST, false))).containsExactly("PERSON_NOT_HERE");
        assertThat(refused(taught(PATHOLOGIST, true))).containsExactly("done");
        assertThat(ledger.state(Trainings.KIND, Trainings.idOf(PATHOLOGIST, "own"))
                        .orElseThrow()
                        .lessons())
                .singleElement()
                .satisfies(l -> assertThat(l.by()).isEqualTo(MANAGER));
    }

    private Outcome<TrainingAnswer> acknowledged(AcknowledgeRevision read) {
        var act = act("acknowledge-revision", read);
        return ledger.perform(act, TrainingAnswer.class, reads -> TrainingDecisions.acknowledge(read, act, reads));
    }

    private Outcome<TrainingAnswer> taught(UUID person, boolean here) {
        var command = new RecordTraining(person, "own", 1);
        var act = act("record-training", command);
        return ledger.perform(act, TrainingAnswer.class, reads -> TrainingDecisions.train(command, here, act, reads));
    }
}
