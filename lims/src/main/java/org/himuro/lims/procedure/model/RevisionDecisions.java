package org.himuro.lims.procedure.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.procedure.DraftRevision;
import org.himuro.lims.procedure.DropRevision;
import org.himuro.lims.procedure.EnterShipped;
import org.himuro.lims.procedure.Revision;
import org.himuro.lims.procedure.Revision.Origin;
import org.himuro.lims.procedure.Revision.Step;
import org.himuro.lims.procedure.RevisionAnswer;
import org.himuro.lims.procedure.RevisionEvent;
import org.himuro.lims.procedure.RevisionEvent.RevisionDrafted;
import org.himuro.lims.procedure.RevisionEvent.RevisionDropped;
import org.himuro.lims.procedure.RevisionEvent.RevisionShipped;
import org.himuro.lims.procedure.RevisionEvent.RevisionSigned;
import org.himuro.lims.procedure.RevisionEvent.RevisionWithdrawn;
import org.himuro.lims.procedure.Revisions;
import org.himuro.lims.procedure.SignRevision;
import org.himuro.lims.procedure.SopRegister;
import org.himuro.lims.procedure.WithdrawRevision;
import org.himuro.lims.shared.Reason;

/** From a draft by two signatures into force, and out of it. */
public final class RevisionDecisions {
    private RevisionDecisions() {}

    /** @param siblings all versions of that procedure that are known */
    public static Decision<RevisionAnswer> draft(
            DraftRevision command, Collection<UUID> siblings, Act act, Reads reads) {
        var id = Revisions.idOf(command.procedure(), command.version());
        var known = reads.state(Revisions.KIND, id);
        if (known.filter(Revision::fixed).isPresent()) {
            return Decision.refused(Reason.of("VERSION_FIXED", command.procedure(), command.version()));
        }
        var others = others(id, siblings, reads);
        var reasons = new ArrayList<Reason>(order(command.procedure(), command.version(), command.from(), others));
        reasons.addAll(passed(command.from(), act.recordedAt()));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var answer = new RevisionAnswer(command.procedure(), command.version(), Step.DRAFT);
        var same = known.filter(r -> r.step() == Step.DRAFT && r.digest().equals(command.digest()));
        return same.isPresent()
                ? new Decision.Accepted<>(List.of(), answer)
                : one(
                        id,
                        new RevisionDrafted(
                                command.procedure(),
                                command.version(),
                                command.digest(),
                                command.from(),
                                command.to(),
                                Origin.SITE),
                        answer,
                        act);
    }

    /** @param siblings all versions of that procedure that are known */
    public static Decision<RevisionAnswer> sign(SignRevision command, Collection<UUID> siblings, Act act, Reads reads) {
        var found = reads.state(Revisions.KIND, command.revision()).filter(r -> r.step() != Step.DROPPED);
        if (found.isEmpty()) {
            return Decision.refused(Reason.of("REVISION_UNKNOWN"));
        }
        var revision = found.get();
        if (revision.step() != Step.DRAFT) {
            return Decision.refused(Reason.of("REVISION_DECIDED"));
        }
        var reasons = new ArrayList<Reason>();
        if (command.signer().isEmpty()) {
            reasons.add(Reason.of("SIGNATURE_WRONG"));
        }
        if (!revision.digest().equals(command.digest())) {
            reasons.add(Reason.of("REVISION_CHANGED"));
        }
        if (command.signer().filter(revision::signedBy).isPresent()) {
            reasons.add(Reason.of("SIGNED_BY_SAME"));
        }
        reasons.addAll(passed(revision.effectiveFrom(), act.recordedAt()));
        reasons.addAll(order(
                revision.procedureId(),
                revision.version(),
                revision.effectiveFrom(),
                others(revision.id(), siblings, reads)));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var step = revision.firstSigner().isPresent() ? Step.APPROVED : Step.DRAFT;
        return one(
                revision.id(),
                new RevisionSigned(command.digest(), command.signer().orElseThrow()),
                new RevisionAnswer(revision.procedureId(), revision.version(), step),
                act);
    }

    public static Decision<RevisionAnswer> withdraw(WithdrawRevision command, Act act, Reads reads) {
        var found = reads.state(Revisions.KIND, command.revision()).filter(r -> r.step() != Step.DROPPED);
        if (found.isEmpty()) {
            return Decision.refused(Reason.of("REVISION_UNKNOWN"));
        }
        var revision = found.get();
        var reasons = new ArrayList<Reason>();
        if (revision.step() != Step.APPROVED) {
            reasons.add(Reason.of("REVISION_NOT_APPROVED"));
        }
        if (command.signer().isEmpty()) {
            reasons.add(Reason.of("SIGNATURE_WRONG"));
        }
        return reasons.isEmpty()
                ? one(
                        revision.id(),
                        new RevisionWithdrawn(command.why(), command.signer().orElseThrow()),
                        new RevisionAnswer(revision.procedureId(), revision.version(), Step.WITHDRAWN),
                        act)
                : new Decision.Refused<>(reasons);
    }

    public static Decision<RevisionAnswer> drop(DropRevision command, Act act, Reads reads) {
        var found = reads.state(Revisions.KIND, command.revision()).filter(r -> r.step() != Step.DROPPED);
        if (found.isEmpty()) {
            return Decision.refused(Reason.of("REVISION_UNKNOWN"));
        }
        var revision = found.get();
        return revision.step() == Step.DRAFT
                ? one(
                        revision.id(),
                        new RevisionDropped(),
                        new RevisionAnswer(revision.procedureId(), revision.version(), Step.DROPPED),
                        act)
                : Decision.refused(Reason.of("REVISION_DECIDED"));
    }

    /**
     * A version of a procedure that this installation does not know is in force on its own days; one of a procedure that it works
     * by already waits for two signatures like any other.
     *
     * @param known versions of these procedures that are known
     */
    public static Decision<EnterShipped> enter(EnterShipped command, Collection<UUID> known, Act act, Reads reads) {
        var there = reads.states(Revisions.KIND, known).values();
        var entries = command.texts().stream()
                .filter(t -> reads.state(Revisions.KIND, Revisions.idOf(t.procedure(), t.version()))
                        .isEmpty())
                .map(t -> new Entry(
                        Revisions.KIND.ref(Revisions.idOf(t.procedure(), t.version())),
                        there.stream().anyMatch(r -> r.procedureId().equals(t.procedure())) ? drafted(t) : shipped(t),
                        act.occurredAt()))
                .toList();
        return new Decision.Accepted<>(entries, command);
    }

    private static RevisionEvent shipped(EnterShipped.Text t) {
        return new RevisionShipped(t.procedure(), t.version(), t.digest(), t.from(), t.to());
    }

    private static RevisionEvent drafted(EnterShipped.Text t) {
        return new RevisionDrafted(t.procedure(), t.version(), t.digest(), t.from(), t.to(), Origin.PROGRAM);
    }

    private static List<Revision> others(UUID id, Collection<UUID> siblings, Reads reads) {
        return reads.states(Revisions.KIND, siblings).values().stream()
                .filter(r -> !r.id().equals(id))
                .toList();
    }

    /** Numbers and days grow together: what was approved before begins before. */
    private static List<Reason> order(String procedure, int version, LocalDate from, List<Revision> others) {
        var reasons = new ArrayList<Reason>();
        others.stream()
                .filter(r -> r.fixed() && r.version() > version)
                .findFirst()
                .ifPresent(r -> reasons.add(Reason.of("VERSION_NOT_NEXT", procedure, r.version())));
        others.stream()
                .filter(r -> r.step() == Step.APPROVED && !r.effectiveFrom().isBefore(from))
                .findFirst()
                .ifPresent(r -> reasons.add(Reason.of("EFFECTIVE_NOT_NEXT", r.version(), r.effectiveFrom())));
        return reasons;
    }

    /** What has happened is never judged by a version that was approved afterwards. */
    private static List<Reason> passed(LocalDate from, Instant now) {
        var today = LocalDate.ofInstant(now, SopRegister.PROGRAMME);
        return from.isAfter(today) ? List.of() : List.of(Reason.of("EFFECTIVE_PASSED", from, today));
    }

    private static Decision<RevisionAnswer> one(UUID id, RevisionEvent fact, RevisionAnswer answer, Act act) {
        return new Decision.Accepted<>(List.of(new Entry(Revisions.KIND.ref(id), fact, act.occurredAt())), answer);
    }
}
