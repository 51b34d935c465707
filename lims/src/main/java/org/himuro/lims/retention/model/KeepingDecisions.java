package org.himuro.lims.retention.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.quality.Why;
import org.himuro.lims.retention.HoldAnswer;
import org.himuro.lims.retention.KeepLonger;
import org.himuro.lims.retention.Keeping;
import org.himuro.lims.retention.KeepingEvent;
import org.himuro.lims.retention.KeepingEvent.HoldLifted;
import org.himuro.lims.retention.KeepingEvent.HoldPlaced;
import org.himuro.lims.retention.KeepingEvent.KeptLonger;
import org.himuro.lims.retention.KeepingEvent.ReviewFallenDue;
import org.himuro.lims.retention.Keepings;
import org.himuro.lims.retention.LegalHold;
import org.himuro.lims.retention.LiftHold;
import org.himuro.lims.retention.NoteExpiry;
import org.himuro.lims.retention.PlaceHold;
import org.himuro.lims.retention.Policies;
import org.himuro.lims.retention.PolicyVersion;
import org.himuro.lims.retention.ReviewAnswer;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Tubes;

/** Holds are placed by one person and lifted by another; what has been kept long enough is looked at and never goes by itself. */
public final class KeepingDecisions {
    private KeepingDecisions() {}

    /** What codes mean to the actor's site. @param unknown codes that mean no tube and no case to it */
    public record About(List<UUID> tubes, Optional<UUID> caseId, List<String> unknown) {
        public About {
            tubes = List.copyOf(tubes);
            unknown = List.copyOf(unknown);
        }
    }

    public static Decision<HoldAnswer> place(PlaceHold command, About about, UUID hold, Act act, Reads reads) {
        var reasons = new ArrayList<Reason>();
        about.unknown().forEach(code -> reasons.add(UnknownCode.of(code)));
        if (command.codes().isEmpty()) {
            reasons.add(Reason.of("NOTHING_TO_HOLD"));
        }
        var cases = new LinkedHashSet<UUID>();
        about.caseId().ifPresent(cases::add);
        reads.states(Tubes.KIND, about.tubes()).values().forEach(t -> cases.add(t.caseId()));
        if (cases.size() > 1) {
            reasons.add(Reason.of("HOLD_OVER_CASES"));
        }
        if (!LegalHold.REASONS.contains(command.reason())) {
            reasons.add(Reason.of("REASON_MISSING"));
        }
        if (command.reason().equals(Why.OTHER)
                && command.remark().filter(r -> !r.isBlank()).isEmpty()) {
            reasons.add(Reason.of("REMARK_MISSING"));
        }
        if (command.remark().filter(r -> r.length() > Why.REMARK).isPresent()) {
            reasons.add(Reason.of("REMARK_TOO_LONG", Why.REMARK));
        }
        command.until().ifPresent(day -> reasons.addAll(until(day, act)));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var caseId = cases.getFirst();
        var tubes = about.caseId().isPresent() ? List.<UUID>of() : about.tubes();
        var fact = new HoldPlaced(
                caseId,
                hold,
                command.reason(),
                tubes,
                command.until(),
                command.remark().map(text -> Remarks.hash(act.id(), text)));
        return new Decision.Accepted<>(entry(caseId, fact, act), new HoldAnswer(hold, tubes.size()));
    }

    /** @param caseId of the hold, where the actor's site may know of it */
    public static Decision<HoldAnswer> lift(LiftHold command, Optional<UUID> caseId, Act act, Reads reads) {
        var found = caseId.flatMap(id -> Keepings.of(reads, id).hold(command.hold()))
                .filter(h -> h.site().equals(act.actor().site()));
        if (found.isEmpty()) {
            return Decision.refused(Reason.of("HOLD_UNKNOWN"));
        }
        if (found.get().liftedBy().isPresent()) {
            return Decision.refused(Reason.of("HOLD_LIFTED"));
        }
        if (found.get().placedBy().equals(act.actor().person())) {
            return Decision.refused(Reason.of("LIFTED_BY_SELF"));
        }
        return new Decision.Accepted<>(
                entry(caseId.orElseThrow(), new HoldLifted(command.hold()), act),
                new HoldAnswer(command.hold(), found.get().tubes().size()));
    }

    /** Nothing where the time is not over after all, or it is on the list already. */
    public static Decision<ReviewAnswer> fallenDue(NoteExpiry command, Act act, Reads reads) {
        var keeping = Keepings.of(reads, command.caseId());
        var due = due(command.caseId(), keeping, act, reads);
        var found = keeping.reviewDue().isEmpty()
                ? due.filter(day -> day.isBefore(Wish.day(act.recordedAt())))
                : Optional.<LocalDate>empty();
        return new Decision.Accepted<>(
                found.map(day -> entry(command.caseId(), new ReviewFallenDue(command.caseId(), day), act))
                        .orElse(List.of()),
                new ReviewAnswer(command.caseId(), due.orElse(LocalDate.EPOCH)));
    }

    /** By the policy in force, counted from the opening of the case; or as somebody has decided since. */
    private static Optional<LocalDate> due(UUID caseId, Keeping keeping, Act act, Reads reads) {
        return keeping.keptUntil()
                .or(() -> reads.state(Cases.KIND, caseId)
                        .flatMap(c -> reads.state(Policies.KIND, Policies.idOf(c.project()))
                                .flatMap(p -> p.inForce(Wish.day(act.recordedAt())))
                                .flatMap(PolicyVersion::period)
                                .map(p -> p.due(Wish.day(c.openedAt())))));
    }

    /** @param here the actor's site has tubes of that case */
    public static Decision<ReviewAnswer> keep(KeepLonger command, boolean here, Act act, Reads reads) {
        if (!here || Keepings.of(reads, command.caseId()).reviewDue().isEmpty()) {
            return Decision.refused(Reason.of("REVIEW_NOT_DUE"));
        }
        var reasons = new ArrayList<Reason>();
        if (!Keeping.REASONS.contains(command.reason())) {
            reasons.add(Reason.of("REASON_MISSING"));
        }
        reasons.addAll(until(command.until(), act));
        return reasons.isEmpty()
                ? new Decision.Accepted<>(
                        entry(command.caseId(), new KeptLonger(command.until(), command.reason()), act),
                        new ReviewAnswer(command.caseId(), command.until()))
                : new Decision.Refused<>(reasons);
    }

    private static List<Reason> until(LocalDate until, Act act) {
        var today = Wish.day(act.recordedAt());
        return until.isBefore(today) ? List.of(Reason.of("UNTIL_PASSED", until, today)) : List.of();
    }

    private static List<Entry> entry(UUID caseId, KeepingEvent fact, Act act) {
        return List.of(new Entry(Keepings.KIND.ref(Keepings.idOf(caseId)), fact, act.occurredAt()));
    }
}
