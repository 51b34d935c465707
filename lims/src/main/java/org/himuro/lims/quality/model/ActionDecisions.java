package org.himuro.lims.quality.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.quality.CheckAction;
import org.himuro.lims.quality.CheckAction.Finding;
import org.himuro.lims.quality.CorrectiveAction;
import org.himuro.lims.quality.CorrectiveAction.Step;
import org.himuro.lims.quality.DeviationAnswer;
import org.himuro.lims.quality.DeviationEvent;
import org.himuro.lims.quality.DeviationEvent.ActionChecked;
import org.himuro.lims.quality.DeviationEvent.ActionDone;
import org.himuro.lims.quality.DeviationEvent.ActionDropped;
import org.himuro.lims.quality.DeviationEvent.ActionOverdue;
import org.himuro.lims.quality.DeviationEvent.ActionPlanned;
import org.himuro.lims.quality.DeviationFile;
import org.himuro.lims.quality.DropAction;
import org.himuro.lims.quality.FinishAction;
import org.himuro.lims.quality.NoteOverdue;
import org.himuro.lims.quality.PlanAction;
import org.himuro.lims.quality.Words;
import org.himuro.lims.shared.Reason;

/** What is done about a deviation: planned, done by its responsible, checked by somebody else, or dropped. */
public final class ActionDecisions {
    private ActionDecisions() {}

    /**
     * @param staff who may be responsible: the people of the site
     * @param today at the site
     */
    public static Decision<DeviationAnswer> plan(
            PlanAction command, Set<UUID> staff, LocalDate today, Act act, Reads reads) {
        var file = OwnDeviation.find(command.deviation(), act, reads);
        var against = OwnDeviation.against(file);
        if (against.isPresent()) {
            return Decision.refused(against.get());
        }
        var reasons = new ArrayList<Reason>();
        if (command.kind().isEmpty()) {
            reasons.add(Reason.of("KIND_MISSING"));
        }
        reasons.addAll(Wording.faults(command.words()));
        if (command.responsible().filter(staff::contains).isEmpty()) {
            reasons.add(Reason.of("RESPONSIBLE_UNKNOWN"));
        }
        reasons.addAll(days(command.due(), command.checkOn(), today));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var planned = new ActionPlanned(
                act.id(),
                command.kind().orElseThrow(),
                Words.of(act.id(), command.words()).digest(),
                command.responsible().orElseThrow(),
                command.due().orElseThrow(),
                command.checkOn().orElseThrow());
        return OwnDeviation.one(file.orElseThrow(), planned, act);
    }

    private static List<Reason> days(Optional<LocalDate> due, Optional<LocalDate> checkOn, LocalDate today) {
        var reasons = new ArrayList<Reason>();
        if (due.isEmpty()) {
            reasons.add(Reason.of("DUE_MISSING"));
        }
        due.filter(today::isAfter).ifPresent(day -> reasons.add(Reason.of("DUE_PASSED", day)));
        if (checkOn.isEmpty()) {
            reasons.add(Reason.of("CHECK_MISSING"));
        }
        if (due.isPresent() && checkOn.filter(due.get()::isAfter).isPresent()) {
            reasons.add(Reason.of("CHECK_BEFORE_DUE", checkOn.get(), due.get()));
        }
        return reasons;
    }

    public static Decision<DeviationAnswer> finish(FinishAction command, Act act, Reads reads) {
        var asked = Asked.of(command.deviation(), command.action(), act, reads);
        if (asked.against().isPresent()) {
            return Decision.refused(asked.against().get());
        }
        var action = asked.action().orElseThrow();
        var reasons = new ArrayList<Reason>();
        if (action.step() != Step.PLANNED) {
            reasons.add(Reason.of("ACTION_NOT_PLANNED"));
        }
        if (!action.responsible().equals(act.actor().person())) {
            reasons.add(Reason.of("ACTION_NOT_YOURS"));
        }
        reasons.addAll(Wording.faults(command.words()));
        var words = Words.of(act.id(), command.words()).digest();
        return decided(reasons, asked.file(), new ActionDone(action.id(), words), act);
    }

    /** @param today at the site */
    public static Decision<DeviationAnswer> check(CheckAction command, LocalDate today, Act act, Reads reads) {
        var asked = Asked.of(command.deviation(), command.action(), act, reads);
        if (asked.against().isPresent()) {
            return Decision.refused(asked.against().get());
        }
        var action = asked.action().orElseThrow();
        var reasons = new ArrayList<Reason>();
        if (action.step() != Step.DONE) {
            reasons.add(Reason.of("ACTION_NOT_DONE"));
        }
        var by = act.actor().person();
        if (action.responsible().equals(by)
                || action.doneBy().filter(by::equals).isPresent()) {
            reasons.add(Reason.of("CHECK_BY_OTHER"));
        }
        var helped = command.finding().filter(f -> f == Finding.NOT_EFFECTIVE).isEmpty();
        if (helped && today.isBefore(action.checkOn())) { // that it did not help may show at once
            reasons.add(Reason.of("CHECK_TOO_EARLY", action.checkOn()));
        }
        if (command.finding().isEmpty()) {
            reasons.add(Reason.of("FINDING_MISSING"));
        }
        reasons.addAll(Wording.faults(command.words()));
        if (!helped) {
            reasons.addAll(days(command.due(), command.checkOn(), today));
        }
        var words = Words.of(act.id(), command.words()).digest();
        var checked = helped
                ? new ActionChecked(action.id(), true, words, Optional.empty(), Optional.empty())
                : new ActionChecked(action.id(), false, words, command.due(), command.checkOn());
        return decided(reasons, asked.file(), checked, act);
    }

    public static Decision<DeviationAnswer> drop(DropAction command, Act act, Reads reads) {
        var asked = Asked.of(command.deviation(), command.action(), act, reads);
        if (asked.against().isPresent()) {
            return Decision.refused(asked.against().get());
        }
        var action = asked.action().orElseThrow();
        var reasons = new ArrayList<Reason>();
        if (!action.open()) {
            reasons.add(Reason.of("ACTION_ENDED"));
        }
        reasons.addAll(Wording.faults(command.words()));
        var words = Words.of(act.id(), command.words()).digest();
        return decided(reasons, asked.file(), new ActionDropped(action.id(), words), act);
    }

    /** Nothing where that day does not stand any more, or was noted before. */
    public static Decision<DeviationAnswer> overdue(NoteOverdue command, Act act, Reads reads) {
        var file = OwnDeviation.find(command.deviation(), act, reads)
                .filter(f -> !f.deviation().closed());
        var late = file.flatMap(f -> f.action(command.action()))
                .filter(a -> a.deadline().filter(command.day()::equals).isPresent())
                .filter(a -> a.overdueSince().filter(command.day()::equals).isEmpty());
        return late.isPresent()
                ? OwnDeviation.one(file.orElseThrow(), new ActionOverdue(command.action(), command.day()), act)
                : new Decision.Accepted<>(List.of(), new DeviationAnswer(command.deviation()));
    }

    /** The action, or why there is nothing to be done about it. */
    private record Asked(Optional<DeviationFile> file, Optional<CorrectiveAction> action, Optional<Reason> against) {
        static Asked of(UUID deviation, UUID action, Act act, Reads reads) {
            var file = OwnDeviation.find(deviation, act, reads);
            var found = file.flatMap(f -> f.action(action));
            return new Asked(
                    file,
                    found,
                    OwnDeviation.against(file)
                            .or(() -> found.isEmpty() ? Optional.of(Reason.of("ACTION_UNKNOWN")) : Optional.empty()));
        }
    }

    private static Decision<DeviationAnswer> decided(
            List<Reason> reasons, Optional<DeviationFile> file, DeviationEvent fact, Act act) {
        return reasons.isEmpty() ? OwnDeviation.one(file.orElseThrow(), fact, act) : new Decision.Refused<>(reasons);
    }
}
