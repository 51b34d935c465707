package org.himuro.lims.collection.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.CloseCase;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.Plan;
import org.himuro.lims.collection.PlanEvent;
import org.himuro.lims.collection.Plans;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.collection.RecordClamping;
import org.himuro.lims.collection.RecordResection;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.labelling.SerialLeases;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.procedure.Trainings;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.CaseEvent;
import org.himuro.lims.specimen.CaseEvent.CaseClamped;
import org.himuro.lims.specimen.CaseEvent.CaseClosed;
import org.himuro.lims.specimen.CaseEvent.CaseMarked;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.CaseEvent.CaseResected;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;
import org.himuro.sop.protocol.Protocol;
import org.himuro.sop.protocol.ProtocolVersion;

/** Decisions about cases. */
public final class CaseDecisions {
    private CaseDecisions() {}

    /**
     * What was set aside for the new case.
     *
     * @param code empty where the scheme has none for this project and site
     * @param serial decides the colour: neighbours differ
     * @param lease that a code given by a device is from
     */
    public record NewCase(UUID id, Optional<String> code, int serial, Optional<UUID> lease, boolean domestic) {
        int colour() {
            return Case.colourOf(serial);
        }
    }

    public static Decision<CaseAnswer> open(
            OpenCase command, NewCase fresh, Act act, Reads reads, Judge judge, Protocols protocols) {
        var reasons = new ArrayList<Reason>(
                Consents.of(reads, command.donor()).against(command.donor().toString(), ConsentScope.WHOLE_GENOME));
        if (fresh.code().isEmpty()) {
            reasons.add(Reason.of("PROJECT_UNKNOWN", UnknownCode.shown(command.project())));
        }
        command.code()
                .ifPresent(said -> reasons.addAll(fresh.lease()
                        .flatMap(lease -> reads.state(SerialLeases.KIND, lease))
                        .map(lease -> lease.against(act))
                        .orElse(List.of(Reason.of("CODE_NOT_LEASED")))));
        if (!fresh.domestic()) {
            reasons.add(Reason.of("SITE_ABROAD"));
        }
        if (judge.procedures().inForce(command.procedure(), act.occurredAt()).isEmpty()) {
            reasons.add(Reason.of("PROCEDURE_NOT_IN_FORCE", UnknownCode.shown(command.procedure()), act.occurredAt()));
        }
        command.protocol()
                .filter(p -> protocols.inForce(p, act.occurredAt()).isEmpty())
                .ifPresent(
                        p -> reasons.add(Reason.of("PROTOCOL_NOT_IN_FORCE", UnknownCode.shown(p), act.occurredAt())));
        command.plan().ifPresent(p -> reasons.addAll(against(reads.state(Plans.KIND, p), command, act)));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var code = fresh.code().orElseThrow();
        var follows = command.protocol()
                .map(p -> protocols.inForce(p, act.occurredAt()))
                .orElseGet(() -> protocols.usual(command.project(), command.kind(), act.occurredAt()))
                .map(Protocol::version);
        var opened = new CaseOpened(
                code,
                command.donor(),
                act.actor().site(),
                command.project(),
                command.kind(),
                command.procedure(),
                follows.map(ProtocolVersion::id),
                follows.map(ProtocolVersion::version),
                fresh.colour());
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(Cases.KIND.ref(fresh.id()), opened, act.occurredAt()));
        command.plan()
                .ifPresent(p -> entries.add(
                        new Entry(Plans.KIND.ref(p), new PlanEvent.PlanOpened(fresh.id()), act.occurredAt())));
        return new Decision.Accepted<>(entries, new CaseAnswer(fresh.id(), code, fresh.colour(), List.of()));
    }

    /** A plan opens one case, of its own site and donor, and none while it is held. */
    private static List<Reason> against(Optional<Plan> known, OpenCase command, Act act) {
        var plan = known.filter(p -> p.site().equals(act.actor().site()));
        if (plan.isEmpty()) {
            return List.of(Reason.of("PLAN_UNKNOWN"));
        }
        var reasons = new ArrayList<Reason>();
        if (!plan.get().mayOpen()) {
            reasons.add(Reason.of("PLAN_" + plan.get().step()));
        }
        if (!plan.get().donor().equals(command.donor())) {
            reasons.add(Reason.of("PLAN_OF_OTHER_DONOR"));
        }
        return reasons;
    }

    /** Told with a time that cannot be, the case is marked, and the instant stays unknown. */
    public static Decision<CaseAnswer> clamped(RecordClamping command, Act act, Reads reads) {
        var known = reads.state(Cases.KIND, command.caseId());
        if (known.isEmpty()) {
            return unknown(command.caseId());
        }
        var owner = known.get();
        var marks = marks(owner, owner.clampedAt().isPresent(), "CLAMPED_AGAIN", act, reads);
        var fact = owner.clampedAt().isEmpty() && !act.doubted()
                ? List.<CaseEvent>of(new CaseClamped())
                : List.<CaseEvent>of();
        return reported(owner, entries(owner, fact, marks, act), marks);
    }

    /**
     * @param tubes of the case: those already judged are judged again, because the instant of removal is part of what a
     *     verdict was computed from. Told with a time that cannot be, the case is marked, and the instant stays unknown.
     */
    public static Decision<CaseAnswer> resected(
            RecordResection command, Collection<UUID> tubes, Act act, Reads reads, Judge judge) {
        var known = reads.state(Cases.KIND, command.caseId());
        if (known.isEmpty()) {
            return unknown(command.caseId());
        }
        var owner = known.get();
        var told = owner.resectedAt().isEmpty() && !act.doubted();
        var marks = marks(owner, owner.resectedAt().isPresent(), "RESECTED_AGAIN", act, reads);
        judge.procedures()
                .inForce(owner.procedureId(), act.occurredAt())
                .flatMap(p -> Trainings.lack(reads, act.actor(), p, act.occurredAt()))
                .ifPresent(marks::add);
        var fact = told ? List.<CaseEvent>of(new CaseResected()) : List.<CaseEvent>of();
        var entries = entries(owner, fact, marks, act);
        if (told) {
            var after = owner.removed(Optional.of(act.occurredAt()), act.off());
            entries.addAll(Rejudging.tubes(after, tubes, act.occurredAt(), reads, judge));
        }
        return reported(owner, entries, marks);
    }

    private static Decision<CaseAnswer> unknown(UUID caseId) {
        return new Decision.Accepted<>(List.of(), new CaseAnswer(caseId, "", 1, List.of("CASE_UNKNOWN")));
    }

    /** What a report about a case conflicts with. */
    private static List<String> marks(Case owner, boolean again, String againMark, Act act, Reads reads) {
        var marks = new ArrayList<String>();
        if (act.doubted()) {
            marks.add(TubeStory.DOUBTED);
        }
        if (again) {
            marks.add(againMark);
        }
        if (owner.closed()) {
            marks.add("CASE_CLOSED");
        }
        Consents.of(reads, owner.donor())
                .against(owner.code(), ConsentScope.WHOLE_GENOME)
                .forEach(r -> marks.add(r.code()));
        return marks;
    }

    private static List<Entry> entries(Case owner, List<CaseEvent> facts, List<String> marks, Act act) {
        var stream = Cases.KIND.ref(owner.id());
        return Stream.concat(facts.stream(), marks.stream().map(CaseMarked::new))
                .map(fact -> new Entry(stream, fact, act.occurredAt()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Decision<CaseAnswer> reported(Case owner, List<Entry> entries, List<String> marks) {
        return new Decision.Accepted<>(entries, new CaseAnswer(owner.id(), owner.code(), owner.colour(), marks));
    }

    /** @param tubes of the case: tissue whose clock runs keeps it open */
    public static Decision<CaseAnswer> close(CloseCase command, Collection<UUID> tubes, Act act, Reads reads) {
        var known = reads.state(Cases.KIND, command.caseId())
                .filter(c -> c.site().equals(act.actor().site()));
        if (known.isEmpty()) {
            return Decision.refused(Reason.of("CASE_UNKNOWN", command.caseId()));
        }
        var owner = known.get();
        var reasons = new ArrayList<Reason>();
        if (owner.closed()) {
            reasons.add(Reason.of("CASE_CLOSED", owner.code()));
        }
        reads.states(Tubes.KIND, tubes).values().stream()
                .filter(CaseDecisions::isOnTheClock)
                .map(Tube::code)
                .sorted()
                .forEach(code -> reasons.add(Reason.of("CASE_CLOCK_RUNNING", code)));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var why = command.reason().name();
        var entry = new Entry(Cases.KIND.ref(owner.id()), new CaseClosed(why), act.occurredAt());
        return new Decision.Accepted<>(
                List.of(entry), new CaseAnswer(owner.id(), owner.code(), owner.colour(), List.of()));
    }

    private static boolean isOnTheClock(Tube tube) {
        return tube.material().isTissue() && (tube.step() == TubeStep.SAMPLED || tube.step() == TubeStep.CHILLED);
    }
}
